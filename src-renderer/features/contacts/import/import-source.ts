/** Larger files are refused before they are read. */
export const LARGEST_FILE_BYTES = 10 * 1_048_576

/** What contacts are read from: the text of a file, or one that was pasted. */
export interface ImportSource {
  readonly kind: 'source'
  /** Name of the file; empty for a pasted text. */
  readonly name: string
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1250'
}

export type SourceFault = 'too-big' | 'unreadable' | 'empty' | 'spreadsheet' | 'not-text'

export interface RefusedSource {
  readonly kind: 'refused'
  readonly fault: SourceFault
}

/** Reads a file that somebody chose or dropped. */
export async function readSourceFile(file: File): Promise<ImportSource | RefusedSource> {
  if (file.size > LARGEST_FILE_BYTES) return refused('too-big')
  try {
    return decodeSource(file.name, new Uint8Array(await file.arrayBuffer()))
  } catch {
    return refused('unreadable') // gone, moved, or not allowed to be read
  }
}

/** Reads what somebody pasted. */
export function readPasted(text: string): ImportSource | RefusedSource {
  if (text.length > LARGEST_FILE_BYTES) return refused('too-big')
  return toSource('', text, 'UTF-8')
}

/**
 * Reads the bytes of a file as text: UTF-16 if a byte order mark says so, else UTF-8, else Windows-1250, which Polish
 * spreadsheets still write. A byte order mark is dropped.
 */
export function decodeSource(name: string, bytes: Uint8Array): ImportSource | RefusedSource {
  if (SPREADSHEETS.some((signature) => beginsWith(bytes, signature))) return refused('spreadsheet')
  const wide = UTF_16.find(({ mark }) => beginsWith(bytes, mark))
  if (wide !== undefined) return toSource(name, new TextDecoder(wide.label).decode(bytes), 'UTF-16')
  try {
    return toSource(name, new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'UTF-8')
  } catch {
    return toSource(name, new TextDecoder('windows-1250').decode(bytes), 'Windows-1250')
  }
}

/** How the files of a spreadsheet program begin: a ZIP archive (xlsx, ods), and the older xls. */
const SPREADSHEETS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const

const UTF_16 = [
  { mark: [0xff, 0xfe], label: 'utf-16le' },
  { mark: [0xfe, 0xff], label: 'utf-16be' },
] as const

/** Control characters other than white space: no text has them, nearly every other file does. */
const NO_TEXT = /[^\P{Cc}\s]/u

function toSource(
  name: string,
  text: string,
  encoding: ImportSource['encoding'],
): ImportSource | RefusedSource {
  if (NO_TEXT.test(text)) return refused('not-text')
  if (text.trim() === '') return refused('empty')
  return { kind: 'source', name, text: text.toWellFormed(), encoding }
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function refused(fault: SourceFault): RefusedSource {
  return { kind: 'refused', fault }
}
