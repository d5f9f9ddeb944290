import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'
import { startUrlReceiver, type UrlReceiver } from '../support/url-receiver.ts'

const OLA = '+48500600700'
/** A number that the network tries in vain to reach: one of the documented ones for tests. */
const TEMPLATE = 'smsid=#SMSID#&moj=#USMSID#&stan=#STAN#&data=#DATA#&przyczyna=#PRZYCZYNA#'

let server: TestEmulator
let receiver: UrlReceiver
beforeAll(async () => {
  server = await startTestEmulator()
  receiver = await startUrlReceiver()
})
afterAll(async () => {
  await receiver.stop()
  await server.stop()
})

/** Sends by the vendor's interface; answers the ids of the messages. */
async function sendSms(workspace: TestWorkspace, fields: Record<string, string>): Promise<string[]> {
  const answer = await fetch(`${server.emulator.http}/w/${workspace.id}/messages/send_sms.json`, {
    method: 'POST',
    body: new URLSearchParams({ username: 'demo', password: 'demo', text: 'Test', details: '1', ...fields }),
  })
  const { items } = (await answer.json()) as { items: { id: string }[] }
  return items.map(({ id }) => id)
}

/** The calls that a path got, with their parameters. */
function callsOf(path: string): readonly Record<string, string>[] {
  return receiver.calls
    .filter(({ target }) => target.startsWith(`${path}?`))
    .map(({ target }) => Object.fromEntries(new URLSearchParams(target.slice(path.length + 1))))
}

async function reportForward(workspace: TestWorkspace, path: string, userId: number | null = null) {
  await workspace.call('createForward', {
    body: { source: { kind: 'reports', userId }, kind: 'url', target: `${receiver.url}${path}?${TEMPLATE}` },
  })
}

describe('V9: delivery reports are calls of an address', () => {
  test('of what was delivered and what was not, with the words of calls and the ids of the sender', async () => {
    const workspace = await server.workspace()
    await reportForward(workspace, '/raport')
    await workspace.call('replaceNetworkRules', {
      body: {
        rules: [
          { prefix: '+48601', share: 100, outcome: { kind: 'undelivered', reason: 'message_expired' } },
        ],
      },
    })
    const [first] = await sendSms(workspace, { phone: OLA })
    await sendSms(workspace, { phone: '+48601000111', unique_id: 'moj1' })
    await workspace.advance('73h')
    expect(callsOf('/raport')).toEqual([
      {
        smsid: first,
        moj: '',
        stan: 'doreczono',
        data: expect.stringMatching(/^2025-03-03 10:00:\d\d$/) as string,
        przyczyna: '',
      },
      {
        smsid: 'moj1',
        moj: 'moj1',
        stan: 'niedoreczono',
        data: expect.stringMatching(/^2025-03-/) as string,
        przyczyna: 'message_expired',
      },
    ])
  })

  test('an address that comes with the message replaces that of the account, and one of the user does too', async () => {
    const workspace = await server.workspace()
    await workspace.call('updateProfile', { body: { 'api.report_word_case': 'capital' } })
    await reportForward(workspace, '/konto')
    await sendSms(workspace, { phone: OLA, dlr_url: `${receiver.url}/wlasny?stan=#STAN#` })
    await workspace.advance('1m')
    expect([callsOf('/konto'), callsOf('/wlasny')]).toEqual([[], [{ stan: 'Doreczono' }]])
    const { items } = await workspace.call('listApiUsers')
    await reportForward(
      workspace,
      '/uzytkownik',
      items.find(({ username }) => username === 'demo')?.id ?? null,
    )
    await sendSms(workspace, { phone: OLA })
    await workspace.call('sendMessage', { body: { to: OLA, text: 'Z panelu', sender: 'INFORMACJA' } })
    await workspace.advance('1m')
    expect([callsOf('/konto').length, callsOf('/uzytkownik').length]).toEqual([1, 1])
  })

  test('a thousand reports of one second are all called, once each', async () => {
    const workspace = await server.workspace()
    const phones = Array.from({ length: 1_234 }, (_, n) => `+48510${String(200_000 + n)}`)
    await sendSms(workspace, { phone: phones.join(','), dlr_url: `${receiver.url}/wiele?id=#SMSID#` })
    await workspace.advance('1m')
    const ids = callsOf('/wiele').map(({ id }) => id)
    expect([ids.length, new Set(ids).size]).toEqual([1_234, 1_234])
  })
})

describe('api-v2 6.3: premium messages are calls of an address', () => {
  test('R122: with the number written to, the id for an answer, and how many answers are left', async () => {
    const workspace = await server.workspace()
    const template =
      'z_numeru=#NUMEROD#&wiadomosc=#WIADOMOSC#&na_numer=#NUMERDO#&data=#DATA#&idsms=#IDSMS#&limit=#LIMIT#'
    await workspace.call('createForward', {
      body: { source: { kind: 'premium' }, kind: 'url', target: `${receiver.url}/premium?${template}` },
    })
    const made = await workspace.call('createPremiumMessage', {
      body: { toNumber: '71200', fromNumber: OLA, text: 'test', answersLeft: 2 },
    })
    await workspace.call('waitForIdle')
    expect(callsOf('/premium')).toEqual([
      {
        z_numeru: '48500600700',
        wiadomosc: 'test',
        na_numer: '71200',
        data: '2025-03-03 10:00:00',
        idsms: String(made.id),
        limit: '2',
      },
    ])
  })
})
