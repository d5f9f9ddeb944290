import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator } from '../support/test-emulator.ts'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

const NDI = '+48532100200'

async function anIndividualNumber() {
  const workspace = await server.workspace({ from: 'empty' })
  await workspace.call('createNumber', { body: { number: NDI, type: 'NDI_SMS' } })
  return workspace
}

describe('what to know of a keyword that was accepted', () => {
  test('R60: a second keyword like an older one never wins, until the older one leaves it some time', async () => {
    const workspace = await anIndividualNumber()
    const params = { number: NDI }
    const older = await workspace.call('createKeyword', { params, body: { kind: 'EXACT', text: 'LATO' } })
    const younger = await workspace.call('createKeyword', { params, body: { kind: 'EXACT', text: 'Lato!' } })
    const base = await workspace.call('createKeyword', { params, body: { kind: 'BASE', text: 'LATO' } })
    expect([older.warnings, younger.warnings, base.warnings]).toEqual([[], ['W_KEYWORD_TWICE'], []])

    await workspace.call('updateKeyword', {
      params: { number: NDI, keyword: String(older.id) },
      body: { validTo: '2030-01-01 00:00' },
    })
    const { items } = await workspace.call('listKeywords', { params })
    expect(items.map(({ warnings }) => warnings)).toEqual([[], [], []])
  })

  test('R93, R157, R161, R163, R165: its answers are warned of, once each, when made, changed and listed', async () => {
    const workspace = await anIndividualNumber()
    const params = { number: NDI }
    await workspace.call('createSender', { body: { name: 'Kwiaciarnia' } })
    const step = { sender: 'Kwiaciarnia', delayMinutes: 0 }
    const made = await workspace.call('createKeyword', {
      params,
      body: {
        kind: 'EXACT',
        text: 'LATO',
        sequence: {
          steps: [
            { ...step, text: 'Witaj {imie}\r\n☀' },
            { ...step, text: 'Odpisz TAK', flash: true },
          ],
        },
      },
    })
    const all = ['W_LOST_CHARACTER', 'W_CRLF', 'W_PLACEHOLDER', 'W_SENDER', 'W_FLASH_REPLY']
    const { items } = await workspace.call('listKeywords', { params })
    const changed = await workspace.call('updateKeyword', {
      params: { number: NDI, keyword: String(made.id) },
      body: { sequence: null, answer: { text: 'Witaj', sender: 'INFO' } },
    })
    expect([made.warnings, items.map(({ warnings }) => warnings), changed.warnings]).toEqual([all, [all], []])
  })
})
