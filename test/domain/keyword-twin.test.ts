import { describe, expect, test } from 'vitest'
import { isTwiceTheSame, type RivalKeyword } from '../../emulator/domain/keyword-twin.ts'

function aRival(changes: Partial<RivalKeyword<number>> = {}): RivalKeyword<number> {
  return {
    accountId: 1,
    kind: 'EXACT',
    normalised: 'lato',
    attached: 'none',
    matchAs: 'exact',
    enabled: true,
    validFrom: null,
    validTo: null,
    reservedUntil: null,
    ...changes,
  }
}

describe('isTwiceTheSame', () => {
  test.each<[string, Partial<RivalKeyword<number>>, Partial<RivalKeyword<number>>, boolean]>([
    ['the same word', {}, {}, true],
    ['another word', {}, { normalised: 'zima' }, false],
    ['another kind', {}, { kind: 'BASE' }, false],
    ['another account', {}, { accountId: 2 }, false],
    ['an older one that is switched off', { enabled: false }, {}, false],
    ['a younger one that is switched off', {}, { enabled: false }, true],
    ['an older one that ends', { validTo: 20 }, {}, false],
    ['an older one that begins later', { validFrom: 20 }, { validFrom: 10 }, false],
    ['a window within the older one', { validFrom: 10, validTo: 20 }, { validFrom: 10, validTo: 15 }, true],
    ['a window that goes on', { validFrom: 10, validTo: 20 }, { validFrom: 15, validTo: 25 }, false],
    ['an older reservation that ends', { reservedUntil: 20 }, {}, false],
    ['more glued on', { kind: 'BASE', attached: 'digits' }, { kind: 'BASE', attached: 'any' }, false],
    ['less glued on', { kind: 'BASE', attached: 'any' }, { kind: 'BASE', attached: 'digits' }, true],
    [
      'removing keywords that are compared in two ways',
      { kind: 'REMOVING', matchAs: 'base' },
      { kind: 'REMOVING', matchAs: 'exact' },
      false,
    ],
  ])('R60: %s', (_label, older, younger, expected) => {
    expect(isTwiceTheSame(aRival(older), aRival(younger))).toBe(expected)
  })
})
