import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BASH } from '../../fixtures/clients/bash.ts'
import { CSHARP_V1 } from '../../fixtures/clients/csharp-v1.ts'
import { CSHARP_V2 } from '../../fixtures/clients/csharp-v2.ts'
import { CURL } from '../../fixtures/clients/curl.ts'
import { DELPHI } from '../../fixtures/clients/delphi.ts'
import { GUZZLE } from '../../fixtures/clients/guzzle.ts'
import { JAVA } from '../../fixtures/clients/java.ts'
import { LARAVEL } from '../../fixtures/clients/laravel.ts'
import { LMS } from '../../fixtures/clients/lms.ts'
import { NODE } from '../../fixtures/clients/node.ts'
import { PERL } from '../../fixtures/clients/perl.ts'
import { PHP_FORM } from '../../fixtures/clients/php-form.ts'
import { PHP_JSON } from '../../fixtures/clients/php-json.ts'
import { PYTHON } from '../../fixtures/clients/python.ts'
import { RUBY_NEW } from '../../fixtures/clients/ruby-new.ts'
import { RUBY_OLD } from '../../fixtures/clients/ruby-old.ts'
import { SYMFONY } from '../../fixtures/clients/symfony.ts'
import { WORDPRESS } from '../../fixtures/clients/wordpress.ts'
import type { ClientDocuments, JourneyStep } from '../../support/client-documents.ts'
import { travel } from '../../support/client-journey.ts'
import { startTestEmulator, type TestEmulator } from '../../support/test-emulator.ts'
import {
  asXml,
  JOURNEY_ANSWERS,
  JOURNEY_SEED,
  OWN_ID_ANSWERS,
  PLAIN_LIMITS,
  WRONG_PASSWORD,
  WRONG_TOKEN,
} from './answers.ts'

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
function answersTo(
  { calls }: ClientDocuments,
  special: Readonly<Partial<Record<JourneyStep, object>>>,
  parsed: (answer: object) => object,
): object {
  const known = Object.entries<object>({ ...JOURNEY_ANSWERS, ...special })
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
    { documents: WORDPRESS, refused: WRONG_PASSWORD },
    { documents: LMS, refused: WRONG_PASSWORD, more: OWN_ID_ANSWERS },
    { documents: GUZZLE, refused: WRONG_TOKEN, more: PLAIN_LIMITS },
    { documents: CURL, refused: WRONG_PASSWORD },
  ])('api-v2 1.3: $documents.client goes its whole way in JSON', async ({ documents, refused, more }) => {
    const special = { ...more, refused }
    expect(await travelAlone(documents)).toEqual(answersTo(documents, special, (answer) => answer))
  })

  test.each([DELPHI, CSHARP_V1])('api-v2 1.2: $client goes its whole way in XML', async (documents) => {
    expect(await travelAlone(documents)).toEqual(answersTo(documents, { refused: WRONG_PASSWORD }, asXml))
  })
})
