import type { FileType } from './stored-file.ts'
import { makeWave } from './wave-sound.ts'

/** A grey picture of 16 × 16 points: one quantity for all, one code of one bit, and four blocks without any difference. */
export const TINY_JPEG = bytesOf(
  `ffd8 ffdb004300${'01'.repeat(64)} ffc0000b080010001001011100` +
    ` ffc4001400${onlyOneCode()} ffc4001410${onlyOneCode()} ffda0008010100003f00 00 ffd9`,
)

/** Grey stripes of 16 × 16 points. */
export const TINY_PNG = bytesOf(
  '89504e470d0a1a0a 0000000d4948445200000010000000100100000000 3788c2cc' +
    ' 000000114944415478da63080d6558b58a8168120076c70ff1 a359f913 0000000049454e44 ae426082',
)

/** One grey point. */
const TINY_GIF = bytesOf('474946383961 0100010080 0000 808080ffffff 2c0000000001000100 00 0202440100 3b')

/** A fifth of a second of a low tone: samples of a triangle, so that every machine makes the same. */
export const TINY_WAVE = makeWave(
  Array.from({ length: 1_600 }, (_, index) => (Math.abs((index % 40) - 20) - 10) * 800),
)

const TINY_TEXT = bytesOf('427261 6d6b610a')

/**
 * Answers small contents of the kind that a name promises. They stand in for a file that lies somewhere else: nothing is ever
 * fetched (R2).
 */
export function standInFor(name: string, type: FileType): Uint8Array {
  if (type === 'voice') return TINY_WAVE
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  switch (extension) {
    case 'png':
      return TINY_PNG
    case 'gif':
      return TINY_GIF
    case 'txt':
      return TINY_TEXT
    default:
      return TINY_JPEG
  }
}

/** The body of a table of Huffman codes that has the value 0 alone, in one bit. */
function onlyOneCode(): string {
  return `01${'00'.repeat(15)}00`
}

function bytesOf(hex: string): Uint8Array {
  const digits = hex.replaceAll(' ', '')
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  )
}
