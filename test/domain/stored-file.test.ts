import { describe, expect, test } from 'vitest'
import { contradicts, formatOf, MMS_FORMATS } from '../../emulator/domain/mms-format.ts'
import { seedOf } from '../../emulator/domain/seeded-random.ts'
import { standInFor, TINY_JPEG, TINY_PNG, TINY_WAVE } from '../../emulator/domain/stand-in-file.ts'
import {
  checkFile,
  MAX_FILE_BYTES,
  parseFileId,
  renderFileId,
  type FileType,
} from '../../emulator/domain/stored-file.ts'
import { makeWave } from '../../emulator/domain/wave-sound.ts'

const TEXT = new TextEncoder().encode('Zapraszamy')

/** A sound with one field of its header changed. */
function waveWith(offset: number, value: number): Uint8Array {
  const bytes = Uint8Array.from(TINY_WAVE)
  new DataView(bytes.buffer).setUint16(offset, value, true)
  return bytes
}

/** A sound of so many samples, 8,000 of which are a second. */
function waveOf(samples: number): Uint8Array {
  return makeWave(Array.from({ length: samples }, () => 0))
}

/** A sound with a chunk of an odd length between the usual two, as programs for sound write them. */
function waveWithAnotherChunk(): Uint8Array {
  const note = [0x4c, 0x49, 0x53, 0x54, 3, 0, 0, 0, 1, 2, 3, 0]
  return Uint8Array.from([...TINY_WAVE.slice(0, 36), ...note, ...TINY_WAVE.slice(36)])
}

describe('checkFile (R143, R146–R148)', () => {
  test.each<[string, FileType, string, string | null, Uint8Array, object]>([
    ['a jpeg', 'mms', 'plakat.JPG', null, TINY_JPEG, { contentType: 'image/jpeg', warnings: [] }],
    ['a png', 'mms', 'kupon.png', null, TINY_PNG, { contentType: 'image/png', warnings: [] }],
    ['a text', 'mms', 'opis.txt', null, TEXT, { contentType: 'text/plain', warnings: [] }],
    [
      'R147: without an extension the content type tells',
      'mms',
      'plakat',
      'image/jpg; q=1',
      TINY_JPEG,
      { contentType: 'image/jpeg', warnings: [] },
    ],
    [
      'R146: a format that the present documentation leaves out',
      'mms',
      'wizytowka.vcf',
      null,
      TEXT,
      { contentType: 'text/x-vcard', warnings: ['W_MMS_SEND_NARROW'] },
    ],
    [
      'R148: a picture under a wrong label',
      'mms',
      'plakat.jpg',
      null,
      TINY_PNG,
      { contentType: 'image/jpeg', warnings: ['W_CONTENT_MISMATCH'] },
    ],
    [
      'R148: a text that is called a picture',
      'mms',
      'plakat.gif',
      null,
      TEXT,
      { contentType: 'image/gif', warnings: ['W_CONTENT_MISMATCH'] },
    ],
    ['a sound', 'voice', 'zapowiedz', null, TINY_WAVE, { contentType: 'audio/x-wav', warnings: [] }],
    [
      'a sound with another chunk',
      'voice',
      'zapowiedz.wav',
      null,
      waveWithAnotherChunk(),
      { contentType: 'audio/x-wav', warnings: [] },
    ],
    ['a minute', 'voice', 'm.wav', null, waveOf(480_000), { contentType: 'audio/x-wav', warnings: [] }],
  ])('takes %s', (_label, type, name, contentType, bytes, expected) => {
    expect(checkFile(type, name, contentType, bytes)).toEqual({ kind: 'ok', ...expected })
  })

  test.each<[string, FileType, string, Uint8Array, string, string]>([
    ['an empty file', 'mms', 'a.jpg', new Uint8Array(), 'E_FILE_INVALID', 'empty'],
    [
      'R147: what its last extension makes a program',
      'mms',
      'photo.jpg.exe',
      TINY_JPEG,
      'E_FILE_INVALID',
      'format',
    ],
    ['R143: a format that is not in the list', 'mms', 'nagranie.amr', TEXT, 'E_FILE_INVALID', 'format'],
    [
      'a file that is too large',
      'mms',
      'a.jpg',
      new Uint8Array(MAX_FILE_BYTES + 1),
      'E_FILE_TOO_LARGE',
      'size',
    ],
    ['what is no sound', 'voice', 'a.wav', TINY_JPEG, 'E_FILE_INVALID', 'not-wave'],
    ['a sound that was cut off', 'voice', 'a.wav', TINY_WAVE.slice(0, 900), 'E_FILE_INVALID', 'not-wave'],
    ['a coded sound', 'voice', 'a.wav', waveWith(20, 6), 'E_FILE_INVALID', 'not-telephone-quality'],
    ['stereo', 'voice', 'a.wav', waveWith(22, 2), 'E_FILE_INVALID', 'not-telephone-quality'],
    ['44.1 kHz', 'voice', 'a.wav', waveWith(24, 44_100), 'E_FILE_INVALID', 'not-telephone-quality'],
    ['8 bits', 'voice', 'a.wav', waveWith(34, 8), 'E_FILE_INVALID', 'not-telephone-quality'],
    ['more than a minute', 'voice', 'a.wav', waveOf(480_001), 'E_FILE_TOO_LARGE', 'too-long'],
  ])('refuses %s', (_label, type, name, bytes, code, reason) => {
    expect(checkFile(type, name, null, bytes)).toEqual({ kind: 'refused', code, reason })
  })
})

test('R150: 300 kB is what operators carry, no limit of what is stored', () => {
  const bytes = new Uint8Array(344_241)
  bytes.set(TINY_JPEG)
  expect(checkFile('mms', 'plakat.jpg', null, bytes)).toEqual({
    kind: 'ok',
    contentType: 'image/jpeg',
    warnings: [],
  })
})

test('R145: what people have on their phones and computers, but an MMS does not carry', () => {
  const names = 'amr aac m4a heic webp bmp tif docx xlsx pptx odt ods ics gz 7z rar webm mkv'.split(' ')
  expect(names.filter((extension) => formatOf(`plik.${extension}`, null) !== undefined)).toEqual([])
})

describe('MMS_FORMATS', () => {
  test('R143, R144: are 79, none of them in two classes', () => {
    const extensions = MMS_FORMATS.map(({ extension }) => extension)
    expect([extensions.length, new Set(extensions).size]).toEqual([79, 79])
    const classes = Object.entries(Object.groupBy(MMS_FORMATS, (format) => format.class))
    expect(Object.fromEntries(classes.map(([name, formats]) => [name, formats.length]))).toEqual({
      APPLICATION: 23,
      AUDIO: 18,
      IMAGE: 11,
      TEXT: 11,
      VIDEO: 16,
    })
  })

  test.each(['kwiat.jpe', 'film.avi', 'umowa.odf', 'dzwonek.rmi', 'opis.log', 'arkusz.xls'])(
    'R148: %s is not doubted for bytes that its format may have',
    (name) => {
      const beginnings: Readonly<Record<string, string>> = {
        jpe: '\u00ff\u00d8\u00ff\u00e0',
        avi: 'RIFF....AVI ',
        odf: 'PK\u0003\u0004',
        rmi: 'RIFF....RMID',
        log: '2025-03-03',
        xls: '\u00d0\u00cf\u0011\u00e0',
      }
      const format = formatOf(name, null)
      const beginning = beginnings[format?.extension ?? ''] ?? ''
      const bytes = Uint8Array.from(beginning, (character) => character.charCodeAt(0))
      expect(format !== undefined && contradicts(format, bytes)).toBe(false)
    },
  )
})

describe('standInFor', () => {
  test.each([
    ['demo.jpg', 'mms'],
    ['demo.png', 'mms'],
    ['demo.GIF', 'mms'],
    ['demo.txt', 'mms'],
    ['demo.wav', 'voice'],
  ] as const)('R2: gives %s contents of its own kind', (name, type) => {
    expect(checkFile(type, name, null, standInFor(name, type))).toMatchObject({ kind: 'ok', warnings: [] })
  })
})

describe('renderFileId', () => {
  test('R3: looks like the platform’s ids, is another one for another seed, and can be read back', () => {
    const [seed, other] = [seedOf('wiosna'), seedOf('jesien')]
    const ids = [1, 2, 3].map((id) => renderFileId(id, seed))
    expect(ids.filter((id) => /^[0-9a-f]{10}$/.test(id))).toEqual(ids)
    expect(ids.map((id) => parseFileId(id, seed))).toEqual([1, 2, 3])
    expect(renderFileId(1, other)).not.toBe(ids[0])
    expect(parseFileId('../../etc', seed)).toBeUndefined()
  })
})
