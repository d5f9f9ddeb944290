import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Sender, Verification } from '../../../emulator/contract/senders.ts'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import { useSenders } from '../../../src-renderer/stores/senders.ts'
import { aNumber, anEvent } from '../../support/contract-examples.ts'
import { aProblem, createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

const own = '+48600700800'

function aSender(id: number, facts: Partial<Sender> = {}): Sender {
  return {
    id,
    accountId: 1,
    name: `Firma${id}`,
    status: 'pending_authorization',
    agreement: 'not_required',
    note: null,
    networks: null,
    warnings: [],
    createdAt: '2025-03-03T09:00:00.000Z',
    ...facts,
  }
}

function aVerification(facts: Partial<Verification> = {}): Verification {
  return { number: own, state: 'UNVERIFIED', variants: ['sms', 'call'], sent: null, ...facts }
}

describe('useSenders', () => {
  let client = createFakeEmulatorClient()
  let stored: readonly Sender[] = []
  let verification = aVerification()

  beforeEach(() => {
    stored = [aSender(1), aSender(2)]
    verification = aVerification()
    client = createFakeEmulatorClient()
    client.answer('listSenders', () => ({ items: [...stored], nextCursor: null }))
    client.answer('listPredefinedSenders', () => ({ names: ['INFO'] }))
    client.answer('listNumbers', () => ({
      items: [aNumber('+48503340503'), aNumber(own, { type: 'OWN_NUMBER' })],
      nextCursor: null,
    }))
    client.answer('readVerification', () => verification)
    panelWith(client)
  })

  async function loaded() {
    const senders = useSenders()
    await senders.load()
    return senders
  }

  const readsOf = (id: string) => client.calls.filter((call) => call.id === id).length

  test('R165, R168: shows names, those of the platform, and how far own numbers have come', async () => {
    const senders = await loaded()
    expect([
      senders.list.items.map(({ name }) => name),
      senders.predefined.value,
      senders.verifications.value,
    ]).toEqual([['Firma1', 'Firma2'], ['INFO'], [aVerification()]])
  })

  test('R165: shows at once what the staff decided', async () => {
    const senders = await loaded()
    client.answer('updateSender', () => aSender(2, { status: 'rejected', note: 'Nie' }))

    await senders.judge(2, { status: 'rejected', note: 'Nie' })

    expect(senders.list.items.map(({ status, note }) => [status, note])).toEqual([
      ['pending_authorization', null],
      ['rejected', 'Nie'],
    ])
    expect([readsOf('listSenders'), client.calls.at(-1)?.request]).toEqual([
      1,
      { params: { workspace: 'default', sender: '2' }, body: { status: 'rejected', note: 'Nie' } },
    ])
  })

  test('a deletion is only shown until it settles', async () => {
    const senders = await loaded()
    client.answer('deleteSender', () => undefined)

    const removal = senders.remove(1)
    const shownMeanwhile = senders.list.items.map(({ id }) => id)
    await removal.settle?.()

    expect(shownMeanwhile).toEqual([2])
    expect(client.calls.at(-1)).toEqual({
      id: 'deleteSender',
      request: { params: { workspace: 'default', sender: '1' } },
    })
  })

  test('R168: a wrong code is told, and the tries that are left are read again', async () => {
    const senders = await loaded()
    client.answer('tryVerificationCode', () => {
      verification = aVerification({ state: 'FAILED' })
      throw new ProblemError(aProblem(422, 'E_VERIFICATION'))
    })

    await expect(senders.tryCode(own, '000000')).rejects.toThrow('E_VERIFICATION')

    expect(senders.verifications.value).toEqual([aVerification({ state: 'FAILED' })])
  })

  test('R168: a code that was sent and the right one are shown as they come', async () => {
    const senders = await loaded()
    client.answer('sendVerificationCode', () => aVerification({ state: 'CODE_SENT' }))
    client.answer('tryVerificationCode', () => aVerification({ state: 'VERIFIED' }))

    await senders.sendCode(own, 'call')
    const afterSending = senders.verifications.value[0]?.state
    await senders.tryCode(own, '123456')

    expect([afterSending, senders.verifications.value[0]?.state]).toEqual(['CODE_SENT', 'VERIFIED'])
  })

  test('reads again what events announce', async () => {
    const senders = await loaded()

    senders.applyEvents([anEvent(1, 'sender.changed')])
    senders.applyEvents([anEvent(2, 'clock.changed')])
    await flushPromises()

    expect([readsOf('listSenders'), readsOf('readVerification')]).toEqual([2, 2])
  })
})
