import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import { useNumbers } from '../../../src-renderer/stores/numbers.ts'
import { usePhoneDrafts } from '../../../src-renderer/stores/phone-drafts.ts'
import { usePhones } from '../../../src-renderer/stores/phones.ts'
import { usePreferences } from '../../../src-renderer/stores/preferences.ts'
import { aNumber, aPhoneMessage } from '../../support/contract-examples.ts'
import { aProblem, createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

const ola = { number: '+48500600700', name: 'Ola', messageCount: 0 }
const jan = { number: '+48501222333', name: 'Jan', messageCount: 0 }
const nd = '+48503340503'

describe('usePhoneDrafts', () => {
  let client = createFakeEmulatorClient()
  let shownMessages = [aPhoneMessage('1', { peer: nd })]

  beforeEach(async () => {
    client = createFakeEmulatorClient()
    shownMessages = []
    client.answer('listPhones', () => ({ items: [ola, jan], nextCursor: null }))
    client.answer('listNumbers', () => ({ items: [aNumber(nd)], nextCursor: null }))
    client.answer('listPhoneMessages', () => ({ items: [...shownMessages], nextCursor: null }))
    client.answer('writeFromPhone', () => ({ result: 'MATCHED', traceId: '7' }))
    panelWith(client)
    await Promise.all([usePhones().load(), useNumbers().load()])
    await flushPromises()
  })

  const written = () => client.calls.filter(({ id }) => id === 'writeFromPhone').map(({ request }) => request)
  const state = () => {
    const { text, destination, isSending, failure } = usePhoneDrafts()
    return { text, to: destination?.to, isSending, failure }
  }

  test('sends what is written, empties the field and keeps the destination', async () => {
    const drafts = usePhoneDrafts()
    drafts.setText('TAK')
    const sending = drafts.send()
    expect(state()).toEqual({ text: 'TAK', to: nd, isSending: true, failure: null })
    await sending

    expect(written()).toEqual([
      { params: { workspace: 'default', phone: ola.number }, body: { to: nd, via: 'typed', text: 'TAK' } },
    ])
    expect(state()).toEqual({ text: '', to: nd, isSending: false, failure: null })
  })

  test('keeps the text of a message that was refused, and says why on that phone alone', async () => {
    const problem = aProblem(422, 'E_TEXT')
    client.answer('writeFromPhone', () => {
      throw new ProblemError(problem)
    })
    const drafts = usePhoneDrafts()
    drafts.setText('TAK')
    await drafts.send()

    expect(state()).toEqual({
      text: 'TAK',
      to: nd,
      isSending: false,
      failure: { phone: ola.number, problem },
    })
    usePhones().select(jan.number)
    expect(state().failure).toBeNull()
  })

  test('sends nothing without a text', async () => {
    await usePhoneDrafts().send()
    expect(written()).toEqual([])
  })

  test('keeps a draft on each phone, and its destination whatever arrives meanwhile', async () => {
    const drafts = usePhoneDrafts()
    drafts.setText('do Oli')
    shownMessages = [aPhoneMessage('2', { direction: 'received', result: 'SENT', peer: '+48999000001' })]
    await usePhones().thread.refresh()
    expect(state()).toMatchObject({ text: 'do Oli', to: nd })

    usePhones().select(jan.number)
    await flushPromises()
    expect(state()).toMatchObject({ text: '', to: '+48999000001' })
    usePhones().select(ola.number)
    expect(state()).toMatchObject({ text: 'do Oli', to: nd })
  })

  test('sends at once as another phone, in sight', async () => {
    const preferences = usePreferences()
    preferences.isDockOpen = false
    await usePhoneDrafts().sendAs(jan.number, '4301', 'PROMOCJA')

    expect(written()).toEqual([
      {
        params: { workspace: 'default', phone: jan.number },
        body: { to: '4301', via: 'typed', text: 'PROMOCJA' },
      },
    ])
    expect([preferences.isDockOpen, usePhones().selected?.name]).toEqual([true, 'Jan'])
  })
})
