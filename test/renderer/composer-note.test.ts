import { expect, test } from 'vitest'
import { piecesOf } from '../../src-renderer/ui/composer-note.ts'

test.each([
  { label: 'no text', text: '', notes: [], expected: [] },
  { label: 'no notes', text: 'Tak', notes: [], expected: [{ text: 'Tak', kind: 'plain' }] },
  {
    label: 'one costly letter',
    text: 'proszę o katalog',
    notes: [{ start: 5, length: 1, kind: 'costly' }],
    expected: [
      { text: 'prosz', kind: 'plain' },
      { text: 'ę', kind: 'costly' },
      { text: ' o katalog', kind: 'plain' },
    ],
  },
  {
    label: 'notes out of order, overlapping, and past the end',
    text: 'ęą!',
    notes: [
      { start: 1, length: 1, kind: 'costly' },
      { start: 0, length: 1, kind: 'costly' },
      { start: 0, length: 2, kind: 'refused' },
      { start: 2, length: 9, kind: 'costly' },
    ],
    expected: [
      { text: 'ę', kind: 'costly' },
      { text: 'ą', kind: 'costly' },
      { text: '!', kind: 'plain' },
    ],
  },
] as const)('a text is cut at its notes: $label', ({ text, notes, expected }) => {
  expect(piecesOf(text, notes)).toEqual(expected)
})
