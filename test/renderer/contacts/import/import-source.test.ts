import { describe, expect, test } from 'vitest'
import {
  decodeSource,
  LARGEST_FILE_BYTES,
  readPasted,
  readSourceFile,
} from '../../../../src-renderer/features/contacts/import/import-source.ts'

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === 'string' ? new TextEncoder().encode(part) : part)]),
  )

describe('a file of contacts', () => {
  test.each([
    ['UTF-8', bytes('Żółć;1'), 'Żółć;1', 'UTF-8'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'Żółć;1'), 'Żółć;1', 'UTF-8'],
    ['Windows-1250', bytes([0xaf, 0xf3, 0xb3, 0xe6], ';1'), 'Żółć;1', 'Windows-1250'],
    ['UTF-16 with a byte order mark', bytes([0xff, 0xfe, 0x7b, 0x01, 0x31, 0x00]), 'Ż1', 'UTF-16'],
    ['UTF-16, the other end first', bytes([0xfe, 0xff, 0x01, 0x7b, 0x00, 0x31]), 'Ż1', 'UTF-16'],
  ] as const)('is read as %s', (_label, file, text, encoding) => {
    expect(decodeSource('lista.csv', file)).toEqual({ kind: 'source', name: 'lista.csv', text, encoding })
  })

  test.each([
    ['an archive such as xlsx', bytes([0x50, 0x4b, 0x03, 0x04], 'xl/'), 'spreadsheet'],
    ['an old spreadsheet', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'spreadsheet'],
    ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]), 'not-text'],
    ['text with NUL in it', bytes('500600700', [0]), 'not-text'],
    ['nothing', bytes(), 'empty'],
    ['blank lines', bytes('\r\n \r\n'), 'empty'],
  ] as const)('is refused: %s', (_label, file, fault) => {
    expect(decodeSource('lista.csv', file)).toEqual({ kind: 'refused', fault })
  })

  test('is refused by its size before it is read', async () => {
    const file = { name: 'lista.csv', size: LARGEST_FILE_BYTES + 1 } as File
    expect(await readSourceFile(file)).toEqual({ kind: 'refused', fault: 'too-big' })
  })
  test('is refused when it cannot be read any more', async () => {
    const gone = { name: 'lista.csv', size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) }
    expect(await readSourceFile(gone as unknown as File)).toEqual({ kind: 'refused', fault: 'unreadable' })
  })
})

describe('a pasted list', () => {
  test('has no name, and half of a character in it becomes a mark', () => {
    expect(readPasted('500600700\uD800')).toEqual({
      kind: 'source',
      name: '',
      text: '500600700\uFFFD',
      encoding: 'UTF-8',
    })
  })
  test('is refused when nothing is in it', () => {
    expect(readPasted(' \n')).toEqual({ kind: 'refused', fault: 'empty' })
  })
})
