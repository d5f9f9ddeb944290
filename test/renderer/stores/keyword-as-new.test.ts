import { describe, expect, test } from 'vitest'
import { CreateKeyword } from '../../../emulator/contract/keywords.ts'
import { asNewKeyword } from '../../../src-renderer/stores/keyword-as-new.ts'
import { aKeyword } from '../../support/contract-examples.ts'

describe('asNewKeyword', () => {
  const answer = {
    text: 'Dziekujemy!',
    sender: null,
    utf: false,
    flash: false,
    delayMinutes: 0,
    repeat: { policy: 'always' },
  } as const

  test('asks for a keyword with everything the old one had', () => {
    const keyword = aKeyword('OGRODNIK', { answer, validTo: '2025-06-01T00:00:00.000Z' })

    expect(asNewKeyword(keyword)).toEqual({
      kind: 'EXACT',
      text: 'OGRODNIK',
      accountId: 1,
      attached: 'none',
      matchAs: 'exact',
      enabled: true,
      validFrom: null,
      validTo: '2025-06-01T00:00:00.000Z',
      reservedUntil: null,
      groups: [7],
      unblacklist: false,
      onlyMine: false,
      answer,
      sequence: null,
      replyWhenClosed: null,
    })
  })

  test('R82: names what a removing keyword empties', () => {
    const keyword = aKeyword('STOP', {
      kind: 'REMOVING',
      removal: { scope: 'groups', groups: [{ id: 9, name: 'Promocja' }], confirmation: answer },
    })

    expect(asNewKeyword(keyword).removal).toEqual({ scope: 'groups', groups: [9], confirmation: answer })
  })

  test('is a request the emulator understands', () => {
    const request = asNewKeyword(aKeyword('OGRODNIK', { answer }))

    expect(CreateKeyword.parse(request)).toEqual(request)
  })
})
