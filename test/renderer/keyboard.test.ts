import { describe, expect, test } from 'vitest'
import {
  chordOf,
  isTypingTarget,
  keyCaps,
  mayTrigger,
  stepKeys,
  type KeyPress,
} from '../../src-renderer/ui/keyboard.ts'

const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  timeStamp: 0,
  ...changes,
})

function element(html: string): HTMLElement {
  const host = document.createElement('div')
  host.innerHTML = html
  document.body.append(host)
  return host.querySelector<HTMLElement>('[data-target]') ?? host
}

describe('chordOf', () => {
  test.each([
    { label: 'a letter', given: press('g'), chord: 'g' },
    { label: 'a letter with Caps Lock', given: press('G'), chord: 'g' },
    { label: 'a character that needs Shift', given: press('?', { shiftKey: true }), chord: '?' },
    { label: 'Ctrl', given: press('k', { ctrlKey: true }), chord: 'mod+k' },
    { label: '⌘', given: press('k', { metaKey: true }), chord: 'mod+k' },
    {
      label: 'Shift with a key that types nothing',
      given: press('Enter', { shiftKey: true }),
      chord: 'shift+Enter',
    },
    { label: 'AltGr, which types ę', given: press('ę', { ctrlKey: true, altKey: true }), chord: null },
    { label: 'a modifier alone', given: press('Control', { ctrlKey: true }), chord: null },
  ])('$label is $chord', ({ given, chord }) => {
    expect(chordOf(given)).toBe(chord)
  })
})

describe('stepKeys', () => {
  const known = new Set(['g m', 'g s', 'mod+k', '?'])

  test('a chord that is known matches at once', () => {
    expect(stepKeys(null, press('k', { ctrlKey: true }), known)).toEqual({ match: 'mod+k', pending: null })
  })
  test('a key that begins a sequence waits, and the next one finishes it', () => {
    const first = stepKeys(null, press('g', { timeStamp: 100 }), known)
    expect(first).toEqual({ match: null, pending: { key: 'g', at: 100 } })
    expect(stepKeys(first.pending, press('m', { timeStamp: 400 }), known)).toEqual({
      match: 'g m',
      pending: null,
    })
  })
  test('a sequence that took too long is forgotten', () => {
    expect(stepKeys({ key: 'g', at: 100 }, press('m', { timeStamp: 1700 }), known)).toEqual({
      match: null,
      pending: null,
    })
  })
  test('a wrong second key starts afresh', () => {
    expect(stepKeys({ key: 'g', at: 0 }, press('g', { timeStamp: 50 }), known)).toEqual({
      match: null,
      pending: { key: 'g', at: 50 },
    })
  })
  test('a bare modifier between two keys does not break a sequence', () => {
    const pending = { key: 'g', at: 0 }
    expect(stepKeys(pending, press('Shift', { shiftKey: true }), known)).toEqual({ match: null, pending })
  })
})

describe('single letters', () => {
  test.each([
    { html: '<input data-target>', isTyping: true },
    { html: '<input type="search" data-target>', isTyping: true },
    { html: '<textarea data-target></textarea>', isTyping: true },
    { html: '<select data-target></select>', isTyping: true },
    { html: '<div role="combobox" data-target></div>', isTyping: true },
    { html: '<input type="radio" data-target>', isTyping: false },
    { html: '<button data-target></button>', isTyping: false },
  ])('$html is typed into: $isTyping', ({ html, isTyping }) => {
    expect(isTypingTarget(element(html))).toBe(isTyping)
  })
  test('never fire inside a field, where Ctrl still does', () => {
    const target = element('<input data-target>')
    expect(mayTrigger({ ...press('g'), target })).toBe(false)
    expect(mayTrigger({ ...press('k', { ctrlKey: true }), target })).toBe(true)
  })
  test('never fire behind a dialog', () => {
    const target = element('<div role="dialog"><button data-target></button></div>')
    expect(mayTrigger({ ...press('g'), target })).toBe(false)
  })
  test('fire anywhere else', () => {
    expect(mayTrigger({ ...press('g'), target: document.body })).toBe(true)
  })
})

test('caps are those of the machine', () => {
  expect(keyCaps('mod+k', 'other')).toEqual(['Ctrl', 'K'])
  expect(keyCaps('mod+k', 'mac')).toEqual(['⌘', 'K'])
  expect(keyCaps('g m', 'other')).toEqual(['G', 'M'])
  expect(keyCaps('mod+`', 'other')).toEqual(['Ctrl', '`'])
})
