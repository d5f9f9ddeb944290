import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BASH } from '../../fixtures/clients/bash.ts'
import { CSHARP_V1 } from '../../fixtures/clients/csharp-v1.ts'
import { CSHARP_V2 } from '../../fixtures/clients/csharp-v2.ts'
import { DELPHI } from '../../fixtures/clients/delphi.ts'
import { JAVA } from '../../fixtures/clients/java.ts'
import { LARAVEL } from '../../fixtures/clients/laravel.ts'
import { NODE } from '../../fixtures/clients/node.ts'
import { PERL } from '../../fixtures/clients/perl.ts'
import { PHP_FORM } from '../../fixtures/clients/php-form.ts'
import { PHP_JSON } from '../../fixtures/clients/php-json.ts'
import { PYTHON } from '../../fixtures/clients/python.ts'
import { RUBY_NEW } from '../../fixtures/clients/ruby-new.ts'
import { RUBY_OLD } from '../../fixtures/clients/ruby-old.ts'
import { SYMFONY } from '../../fixtures/clients/symfony.ts'
import type { ClientDocuments } from '../../support/client-documents.ts'
import { travel } from '../../support/client-journey.ts'
import { startTestEmulator, type TestEmulator } from '../../support/test-emulator.ts'
import { asXml, JOURNEY_ANSWERS, JOURNEY_SEED, WRONG_PASSWORD, WRONG_TOKEN } from './answers.ts'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** Every client has the same journey in a workspace of its own, so that only what it writes differs. */
async function travelAlone(documents: ClientDocuments): Promise<object> {
  return travel(server, await server.workspace({ seed: JOURNEY_SEED }), documents)
}

/** The answers to the steps that a client takes, as its parser gives them. */
function answersTo({ calls }: ClientDocuments, refused: object, parsed: (answer: object) => object): object {
  const known = Object.entries<object>({ ...JOURNEY_ANSWERS, refused })
  return Object.fromEntries(
    known.filter(([step]) => step in calls).map(([step, answer]) => [step, parsed(answer)]),
  )
}

describe('a client, byte for byte', () => {
  test.each([
    { documents: PHP_FORM, refused: WRONG_PASSWORD },
    { documents: LARAVEL, refused: WRONG_PASSWORD },
    { documents: PHP_JSON, refused: WRONG_TOKEN },
    { documents: NODE, refused: WRONG_PASSWORD },
    { documents: PYTHON, refused: WRONG_TOKEN },
    { documents: JAVA, refused: WRONG_PASSWORD },
    { documents: CSHARP_V2, refused: WRONG_PASSWORD },
    { documents: SYMFONY, refused: WRONG_TOKEN },
    { documents: BASH, refused: WRONG_PASSWORD },
    { documents: PERL, refused: WRONG_PASSWORD },
    { documents: RUBY_OLD, refused: WRONG_PASSWORD },
    { documents: RUBY_NEW, refused: WRONG_TOKEN },
  ])('api-v2 1.3: $documents.client goes its whole way in JSON', async ({ documents, refused }) => {
    expect(await travelAlone(documents)).toEqual(answersTo(documents, refused, (answer) => answer))
  })

  test.each([DELPHI, CSHARP_V1])('api-v2 1.2: $client goes its whole way in XML', async (documents) => {
    expect(await travelAlone(documents)).toEqual(answersTo(documents, WRONG_PASSWORD, asXml))
  })
})
