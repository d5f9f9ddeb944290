/** What can be wrong with a sound for a voice message. */
export type WaveFault = 'not-wave' | 'not-telephone-quality' | 'too-long'

/** The one form that a voice message may have: 16 bits, 8 kHz, mono, at most a minute (api-v2 2.1.3). */
const SAMPLE_RATE = 8_000
const BYTES_A_SAMPLE = 2
const MAX_SECONDS = 60
const PCM = 1
const HEADER_BYTES = 44

/** Answers what keeps bytes from being the sound of a voice message; undefined: nothing. Reads the RIFF chunks, wherever they stand. */
export function findWaveFault(bytes: Uint8Array): WaveFault | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12 || nameAt(view, 0) !== 'RIFF' || nameAt(view, 8) !== 'WAVE') return 'not-wave'
  const format = findChunk(view, 'fmt ')
  const data = findChunk(view, 'data')
  if (format === undefined || data === undefined || format.length < 16) return 'not-wave'
  const isTelephoneQuality =
    view.getUint16(format.offset, true) === PCM &&
    view.getUint16(format.offset + 2, true) === 1 &&
    view.getUint32(format.offset + 4, true) === SAMPLE_RATE &&
    view.getUint16(format.offset + 14, true) === BYTES_A_SAMPLE * 8
  if (!isTelephoneQuality) return 'not-telephone-quality'
  return data.length > MAX_SECONDS * SAMPLE_RATE * BYTES_A_SAMPLE ? 'too-long' : undefined
}

/** Answers where the contents of a chunk lie; undefined where there is none or the file ends within it. */
function findChunk(view: DataView, name: string): { offset: number; length: number } | undefined {
  for (let at = 12; at + 8 <= view.byteLength;) {
    const length = view.getUint32(at + 4, true)
    if (nameAt(view, at) === name) {
      return at + 8 + length <= view.byteLength ? { offset: at + 8, length } : undefined
    }
    // Chunks begin at even places.
    at += 8 + length + (length % 2)
  }
  return undefined
}

function nameAt(view: DataView, offset: number): string {
  return String.fromCharCode(...Array.from({ length: 4 }, (_, index) => view.getUint8(offset + index)))
}

/** Makes the sound of a voice message from its samples, each from -32,768 to 32,767. */
export function makeWave(samples: readonly number[]): Uint8Array {
  const dataBytes = samples.length * BYTES_A_SAMPLE
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + dataBytes))
  writeName(view, 0, 'RIFF')
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true)
  writeName(view, 8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, PCM, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, SAMPLE_RATE, true)
  view.setUint32(28, SAMPLE_RATE * BYTES_A_SAMPLE, true)
  view.setUint16(32, BYTES_A_SAMPLE, true)
  view.setUint16(34, BYTES_A_SAMPLE * 8, true)
  writeName(view, 36, 'data')
  view.setUint32(40, dataBytes, true)
  for (const [index, sample] of samples.entries()) {
    view.setInt16(HEADER_BYTES + index * BYTES_A_SAMPLE, sample, true)
  }
  return new Uint8Array(view.buffer)
}

function writeName(view: DataView, offset: number, name: string): void {
  for (const [index, character] of Array.from(name).entries()) {
    view.setUint8(offset + index, character.codePointAt(0) ?? 0)
  }
}
