import { beforeEach, describe, expect, test } from 'vitest'
import type { Msisdn } from '../../../../emulator/domain/addresses.ts'
import { ProblemError } from '../../../../src-renderer/client/call-failure.ts'
import type { ImportedPerson } from '../../../../src-renderer/features/contacts/import/import-people.ts'
import { useImportRun } from '../../../../src-renderer/features/contacts/import/use-import-run.ts'
import { aProblem, createFakeEmulatorClient } from '../../../support/fake-emulator-client.ts'
import { panelWith } from '../../stores/panel-with.ts'

const full = aProblem(507, 'E_DISK')

function somebody(index: number): ImportedPerson {
  const written = String(500_000_000 + index)
  return { row: index + 1, written, phone: `+48${written}` as Msisdn, person: { firstName: 'Ola' } }
}

const people = Array.from({ length: 1200 }, (_, index) => somebody(index))
const order = { accountId: 1, groups: ['Z pliku'], people }

describe('adding people from a file', () => {
  let client = createFakeEmulatorClient()
  let pieces: number[] = []

  /** Takes pieces until so many were taken, then refuses. */
  function take(most: number): void {
    client.answer('createContacts', ({ body }) => {
      if (pieces.length === most) throw new ProblemError(full)
      pieces.push(body.contacts.length)
      return { created: body.contacts.length }
    })
  }

  beforeEach(() => {
    client = createFakeEmulatorClient()
    pieces = []
    client.answer('findContacts', () => ({ found: [] }))
    panelWith(client)
  })

  test('goes piece by piece, with the account and the groups of the order', async () => {
    take(Infinity)
    const run = useImportRun()
    await run.start(order)
    const [first] = client.calls
    expect([pieces, run.progress.value]).toEqual([[500, 500, 200], { kind: 'done', added: 1200, all: 1200 }])
    expect(first?.request).toMatchObject({
      body: {
        accountId: 1,
        groups: ['Z pliku'],
        contacts: expect.arrayContaining([{ phone: '+48500000000', firstName: 'Ola' }]) as unknown,
      },
    })
  })
  test('a failure in the middle says how many are in; going on adds the rest', async () => {
    take(1)
    const run = useImportRun()
    await run.start(order)
    const failed = run.progress.value
    take(Infinity)
    await run.goOn()
    expect([failed, pieces, run.progress.value]).toEqual([
      { kind: 'failed', problem: full, added: 500, all: 1200 },
      [500, 500, 200],
      { kind: 'done', added: 1200, all: 1200 },
    ])
  })
  test('R79: going on leaves out who came into the base by another way', async () => {
    take(1)
    const run = useImportRun()
    await run.start(order)
    client.answer('findContacts', () => ({ found: [{ id: 1, phone: '+48500000700' }] }))
    take(Infinity)
    await run.goOn()
    expect([pieces, run.progress.value]).toEqual([[500, 500, 199], { kind: 'done', added: 1199, all: 1199 }])
  })
  test('stops after the piece that is under way, and goes on from there', async () => {
    const run = useImportRun()
    client.answer('createContacts', ({ body }) => {
      run.stop()
      return { created: body.contacts.length }
    })
    await run.start(order)
    const stopped = run.progress.value
    take(Infinity)
    await run.goOn()
    expect([stopped, pieces, run.progress.value]).toEqual([
      { kind: 'stopped', added: 500, all: 1200 },
      [500, 200],
      { kind: 'done', added: 1200, all: 1200 },
    ])
  })
  test('still knows where it was when even the question fails', async () => {
    take(1)
    const run = useImportRun()
    await run.start(order)
    client.answer('findContacts', () => {
      throw new ProblemError(full)
    })
    await run.goOn()
    expect(run.progress.value).toEqual({ kind: 'failed', problem: full, added: 500, all: 1200 })
  })
})
