import { describe, expect, test } from 'vitest'
import { PROFILE_KEYS, PROFILE_SECTIONS } from '../../emulator/domain/profile-keys.ts'
import { DEFAULT_PROFILE } from '../../emulator/domain/profile.ts'
import { RULE_BOOK, findRule } from '../../emulator/domain/rule-book/rule-book.ts'
import { RULE_SECTIONS, SOURCE_NAMES } from '../../emulator/domain/rule-book/rule-statement.ts'

const NUMBERS = RULE_BOOK.filter(({ rule }) => rule.startsWith('R')).map(({ rule }) => Number(rule.slice(1)))
const READINGS = RULE_BOOK.filter(({ rule }) => rule.startsWith('V')).map(({ rule }) => rule)

describe('RULE_BOOK', () => {
  test('has every rule once, in the order of the numbers', () => {
    expect(NUMBERS).toEqual([
      ...range(1, 94),
      ...[98, 100, 112], // only settings and results rest on these yet
      ...range(118, 137),
      139,
      140,
      ...range(143, 148),
      150,
      151,
      ...range(156, 180),
      187,
      193,
    ])
  })

  test('ends with the readings of the vendor’s interfaces, counted on their own', () => {
    expect(READINGS).toEqual(READINGS.map((_, index) => `V${String(index + 1)}`))
    expect(RULE_BOOK.slice(-READINGS.length).map(({ rule }) => rule)).toEqual(READINGS)
  })

  test.each(RULE_BOOK)('$rule is one sentence in each language', ({ pl, en }) => {
    for (const sentence of [pl, en]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$|^2way.*\.$/u)
      expect(sentence).not.toMatch(/[.!?] \p{Lu}/u)
    }
    expect(pl).not.toBe(en)
  })

  test.each(RULE_BOOK)('$rule is set in the typography of its language', ({ pl, en }) => {
    expect(pl).not.toMatch(/["'“]| - |\.\.\./)
    expect(en).not.toMatch(/["„]| - |\.\.\./)
    expect(count(pl, '„')).toBe(count(pl, '”'))
    expect(count(en, '“')).toBe(count(en, '”'))
  })

  test('keeps the rules of one section together', () => {
    const sections = RULE_BOOK.map(({ section }) => section)
    const runs = sections.filter((section, index) => section !== sections[index - 1])
    expect(runs).toEqual(Object.keys(RULE_SECTIONS))
  })

  test('gives each source an address, or a reason in both languages', () => {
    for (const mark of RULE_BOOK.flatMap(({ source }) => source)) {
      switch (mark.kind) {
        case 'service description':
          break
        case 'vendor page':
        case 'field practice':
          expect(mark.address).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S+)?$/i)
          break
        case 'our decision':
          expect(mark.reason.pl).toMatch(/^\S.*[^.]$/)
          expect(mark.reason.en).toMatch(/^\S.*[^.]$/)
          expect(mark.reason.pl).not.toBe(mark.reason.en)
      }
    }
  })

  test('uses every kind of source and names it in Polish', () => {
    const used = new Set(RULE_BOOK.flatMap(({ source }) => source.map(({ kind }) => kind)))
    expect([...used].sort()).toEqual(Object.keys(SOURCE_NAMES).sort())
    expect(SOURCE_NAMES['service description'].pl).toBe('opis usługi')
  })
})

describe('findRule', () => {
  test('R41: answers the entry with that number', () => {
    expect(findRule('R41')).toBe(RULE_BOOK[40])
  })
})

describe('PROFILE_KEYS', () => {
  const notes = Object.entries(PROFILE_KEYS)

  test('explain the keys of the default profile and nothing else', () => {
    expect(Object.keys(PROFILE_KEYS).sort()).toEqual(Object.keys(DEFAULT_PROFILE).sort())
  })

  test.each(notes)('%s names a rule of the book and is one sentence in each language', (_key, note) => {
    expect(RULE_BOOK.map(({ rule }) => rule)).toContain(note.rule)
    expect(note.pl).toMatch(/^\p{Lu}.*\.$/u)
    expect(note.en).toMatch(/^\p{Lu}.*\.$/u)
    expect(note.pl).not.toBe(note.en)
  })

  test('stand in the order of the sections, none of which is empty', () => {
    const sections = notes.map(([, { section }]) => section)
    const runs = sections.filter((section, index) => section !== sections[index - 1])
    expect(runs).toEqual(Object.keys(PROFILE_SECTIONS))
  })
})

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
