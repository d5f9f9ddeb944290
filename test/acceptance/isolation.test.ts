import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { problemOf, startTestEmulator, TestWorkspace, type TestEmulator } from '../support/test-emulator.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const MANY = 200
const NDI = '+48532600111'
const PHONE = '+48500600700'

let folder: string
let server: TestEmulator
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-isolation-'))
  server = await startTestEmulator(folder)
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Everything of a workspace that another one could have spoiled. */
async function everythingOf(workspace: TestWorkspace) {
  const [described, exported, contacts, phones, clock, events] = await Promise.all([
    workspace.call('readWorkspace'),
    workspace.call('exportWorkspace'),
    workspace.call('listContacts', { query: { limit: 1000 } }),
    workspace.call('listPhones'),
    workspace.call('readClock'),
    workspace.call('waitForEvents', { query: { limit: 1000 } }),
  ])
  return { described, exported, contacts, phones, clock, events }
}

type Everything = Awaited<ReturnType<typeof everythingOf>>
type Event = Everything['events']['events'][number]

/** Resets a workspace; answers the event that tells of it, whose number is above all before. */
async function reset(workspace: TestWorkspace): Promise<Event> {
  const { last } = await workspace.call('waitForEvents', { query: { limit: 1000 } })
  const { now } = await workspace.call('resetWorkspace')
  return { seq: last + 1, type: 'workspace.changed', at: now, ref: null, message: null }
}

function withEvent(before: Everything, told: Event): Everything {
  return {
    ...before,
    events: { events: [...before.events.events, told], last: told.seq, timedOut: false },
  }
}

describe('many workspaces in one process', () => {
  test('R3: used at the same time, each has its own messages, contacts, events, clock and ids', async () => {
    const busy = await Promise.all(
      Array.from({ length: MANY }, async (_, index) => {
        const workspace = await server.workspace({
          id: `osobny-${String(index)}`,
          seed: `ziarno ${String(index)}`,
          // Files are the slower kind; a quarter of them proves as much as all.
          storage: index % 4 === 0 ? 'file' : 'memory',
        })
        return { index, workspace }
      }),
    )
    await Promise.all(
      busy.map(async ({ index, workspace }) => {
        const own = `+4851${String(1_000_000 + index)}`
        await workspace.call('createContact', { body: { phone: own, city: `Miasto ${String(index)}` } })
        await workspace.write(own, NDI, `tekst ${String(index)}`)
        await workspace.advance(`${String(index + 1)}m`)
        // The same phone, number and network id everywhere: what is one message here is another one there.
        await workspace.write(PHONE, NDI, 'KATALOG', { networkId: 'ten sam' })
        await workspace.write(PHONE, NDI, 'KATALOG', { networkId: 'ten sam' })
      }),
    )
    const outboundIds = new Set<string>()
    for (const { index, workspace } of busy) {
      const { items } = await workspace.call('listMessages')
      expect(items.map(({ phone, text, result }) => [phone, text, result])).toEqual([
        [PHONE, 'Katalog wyslemy w ciagu dwoch dni.', 'SENT'],
        [PHONE, 'KATALOG', 'MATCHED'],
        [`+4851${String(1_000_000 + index)}`, `tekst ${String(index)}`, 'UNMATCHED'],
      ])
      outboundIds.add(String(items[0]?.id))
      const { items: contacts } = await workspace.call('listContacts')
      expect(contacts.map(({ phone, city }) => [phone, city])).toEqual([
        ['+48602111940', 'Poznań'],
        [`+4851${String(1_000_000 + index)}`, `Miasto ${String(index)}`],
        [PHONE, ''],
      ])
      const { now } = await workspace.call('readClock')
      expect(Date.parse(now) - Date.parse('2025-03-03T09:00:00Z')).toBe((index + 1) * 60_000)
      const { events } = await workspace.call('waitForEvents', { query: { type: 'message.received' } })
      expect(events.map(({ message }) => message?.text)).toEqual([`tekst ${String(index)}`, 'KATALOG'])
    }
    expect(outboundIds.size).toBe(MANY)
  })

  test('follow their own events only', async () => {
    const [loud, quiet] = [await server.workspace(), await server.workspace()]
    const waiting = quiet.call('waitForEvents', { query: { type: 'message.received', timeoutMs: 30_000 } })
    for (let count = 0; count < 5; count++) await loud.write(PHONE, NDI, 'glosno')
    await quiet.write(PHONE, NDI, 'cicho')
    expect((await waiting).events.map(({ message }) => message?.text)).toEqual(['cicho'])
  })
})

describe.each(['file', 'memory'] as const)('a workspace in a %s', (storage) => {
  /** Two workspaces with the same history, of which one will be touched. */
  async function twins(): Promise<{ touched: TestWorkspace; left: TestWorkspace }> {
    const [touched, left] = [await server.workspace({ storage }), await server.workspace({ storage })]
    for (const workspace of [touched, left]) {
      await workspace.write(PHONE, '503340503', 'OGRODNIK')
      await workspace.advance('1h')
    }
    return { touched, left }
  }

  test('that is deleted is gone, and leaves the others as they were', async () => {
    const { touched, left } = await twins()
    const before = await everythingOf(left)
    await touched.call('deleteWorkspace')
    expect(await everythingOf(left)).toEqual(before)
    expect((await problemOf(touched.call('readWorkspace'))).code).toBe('E_NO_WORKSPACE')
    expect((await problemOf(touched.call('deleteWorkspace'))).code).toBe('E_NO_WORKSPACE')
    const { items } = await server.client.call('listWorkspaces', {})
    expect(items.some(({ id }) => id === touched.id)).toBe(false)
    const { id } = await server.client.call('createWorkspace', { body: { id: touched.id, storage } })
    expect((await new TestWorkspace(server.client, id).call('listMessages')).items).toEqual([])
  })

  test('that is reset is as it was made, and leaves the others as they were', async () => {
    const fresh = await server.workspace({ storage, seed: 'wiosna' })
    const made = await everythingOf(fresh)
    const { left } = await twins()
    const before = await everythingOf(left)
    await fresh.write(PHONE, NDI, 'STOP')
    await fresh.advance('3h')
    await fresh.call('createPhone', { body: { name: 'Nowy' } })
    const told = await reset(fresh)
    expect(await everythingOf(fresh)).toEqual(withEvent(made, told))
    expect(await everythingOf(left)).toEqual(before)
  })

  test('that is cloned goes on as the original was, and neither sees the other again', async () => {
    const { touched: original } = await twins()
    const before = await everythingOf(original)
    const { id } = await server.client.call('createWorkspace', {
      body: { from: { workspace: original.id }, storage },
    })
    const clone = new TestWorkspace(server.client, id)
    const cloned = await everythingOf(clone)
    const { exported, contacts, phones, clock, events } = before
    expect(cloned).toEqual({ ...cloned, exported, contacts, phones, clock, events })

    await clone.write(PHONE, NDI, 'tylko w klonie')
    await clone.advance('1h')
    expect(await everythingOf(original)).toEqual(before)
    await original.write(PHONE, NDI, 'tylko w oryginale')
    const { items } = await clone.call('listMessages', { query: { q: 'tylko' } })
    expect(items.map(({ text }) => text)).toEqual(['tylko w klonie'])
  })

  test('that is a clone is reset to what it was when it was cloned, also when the original is gone', async () => {
    const { touched: original } = await twins()
    const { id } = await server.client.call('createWorkspace', {
      body: { from: { workspace: original.id }, storage },
    })
    const clone = new TestWorkspace(server.client, id)
    const cloned = await everythingOf(clone)
    await original.call('deleteWorkspace')
    await clone.write(PHONE, NDI, 'STOP')
    await clone.advance('5h')
    const told = await reset(clone)
    expect(await everythingOf(clone)).toEqual(withEvent(cloned, told))
    await clone.write(PHONE, NDI, 'STOP')
    const toldAgain = await reset(clone)
    expect(await everythingOf(clone)).toEqual(withEvent(cloned, toldAgain))
  })
})
