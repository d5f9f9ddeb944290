import { describe, expect, test } from 'vitest'
import { readRcs } from '../../../emulator/domain/outbound/rcs-message.ts'

const INVALID = { kind: 'refused', why: 'content-invalid' }
const TOO_LONG = { kind: 'refused', why: 'text-too-long' }
const shows = (text: string) => ({ kind: 'rcs', text })
const times = (count: number, entry: unknown) => Array.from({ length: count }, () => entry)

describe('readRcs', () => {
  test.each<[string, unknown, unknown]>([
    ['a text', { text: 'Test', suggestions: [{ text: 'Tak' }] }, shows('Test')],
    ['the longest text', { text: 'ż'.repeat(3_072) }, shows('ż'.repeat(3_072))],
    ['a longer text', { text: 'ż'.repeat(3_073) }, TOO_LONG],
    ['a text that is none', { text: 5 }, INVALID],
    ['a file', { file: { name: 'a.jpg', url: 'https://a.example/a.jpg' } }, shows('a.jpg')],
    ['a file without a name', { file: { url: 'https://a.example/a.jpg' } }, shows('')],
    ['a file without an address', { file: { name: 'a.jpg' } }, INVALID],
    ['a single card, not in a list', { richcard: { title: 'A' } }, shows('A')],
    ['a card as a form writes it', { richcard: { 0: { title: 'A', description: 'B' } } }, shows('A\nB')],
    ['a card of a picture alone', { richcard: [{ media: { url: 'https://a.example/a.jpg' } }] }, shows('')],
    ['four cards', { richcard: times(4, { title: 'A' }) }, shows('A\n\nA\n\nA\n\nA')],
    ['five cards', { richcard: times(5, { title: 'A' }) }, TOO_LONG],
    ['no card', { richcard: [] }, INVALID],
    ['a card with nothing on it', { richcard: [{}] }, INVALID],
    ['a card with a picture without an address', { richcard: [{ title: 'A', media: {} }] }, INVALID],
    ['a card whose title is too long', { richcard: [{ title: 'a'.repeat(101) }] }, TOO_LONG],
    ['a card that says too much', { richcard: [{ description: 'a'.repeat(1_001) }] }, TOO_LONG],
    ['eleven suggestions', { text: 'A', suggestions: times(11, { text: 'Tak' }) }, shows('A')],
    ['twelve suggestions', { text: 'A', suggestions: times(12, { text: 'Tak' }) }, TOO_LONG],
    ['suggestions that are none', { text: 'A', suggestions: ['Tak'] }, INVALID],
    ['two forms at once', { text: 'A', file: { url: 'https://a.example/a.jpg' } }, INVALID],
    ['no form', { suggestions: [] }, INVALID],
    ['no object', 'Test', INVALID],
    ['nothing', undefined, INVALID],
  ])('api-v2 2.1.6: %s', (_, message, expected) => {
    expect(readRcs(message)).toEqual(expected)
  })
})
