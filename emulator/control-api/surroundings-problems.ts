import type { Problem } from '../contract/problems.ts'
import type { Bilingual } from '../domain/bilingual.ts'
import { requestProblem } from './problems.ts'

/** Errors of the surroundings (files, disk) and of bodies that could not be read; undefined: a bug. */
export function explainSurroundings(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (error.name === 'WorkspaceFileError') {
    const advice = 'advice' in error && typeof error.advice === 'string' ? error.advice : undefined
    const text = FILE_TEXTS[code] ?? ANY_FILE_TEXT
    return requestProblem(503, code, 'The workspace file cannot be used', error.message, advice, text)
  }
  if (/^(SQLITE_FULL|SQLITE_IOERR|ENOSPC|EACCES|EROFS|EPERM)/.test(code)) {
    return requestProblem(
      507,
      'E_STORAGE',
      'The workspace could not be written',
      error.message,
      'Free some space, then try again. Nothing was changed.',
      {
        pl: 'Nie udało się zapisać na dysku, więc nic się nie zmieniło. Zwolnij miejsce i spróbuj jeszcze raz.',
        en: 'The disk could not be written, so nothing has changed. Free some space and try again.',
      },
    )
  }
  if (code.startsWith('Z_')) {
    return requestProblem(
      400,
      'E_ENCODING',
      'Body not readable',
      `body: it says it is packed, and cannot be unpacked (${error.message})`,
    )
  }
  const type = 'type' in error && typeof error.type === 'string' ? error.type : ''
  switch (type) {
    case 'entity.parse.failed':
      return requestProblem(
        400,
        'E_JSON',
        'Not JSON',
        `body: expected JSON, got something else (${error.message})`,
      )
    case 'entity.too.large':
      return requestProblem(
        413,
        'E_TOO_LARGE',
        'Body too large',
        'body: longer than this operation takes',
        'Send less at once.',
        {
          pl: 'To za dużo na jeden raz. Podziel to na części.',
          en: 'This is too much at once. Send it in pieces.',
        },
      )
    case 'entity.verify.failed':
      return requestProblem(
        400,
        'E_ENCODING',
        'Body not readable',
        'body: expected UTF-8, got bytes that are something else',
        'Send UTF-8 JSON.',
      )
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return requestProblem(415, 'E_ENCODING', 'Encoding not supported', error.message, 'Send UTF-8 JSON.')
    case 'request.aborted':
    case 'request.size.invalid':
      return requestProblem(400, 'E_ABORTED', 'Body incomplete', error.message)
    default:
      return error instanceof URIError
        ? requestProblem(400, 'E_PATH', 'Path not readable', error.message)
        : undefined
  }
}

/** What a person can do about a workspace file that cannot be used. */
const FILE_TEXTS: Readonly<Record<string, Bilingual>> = {
  E_FILE_NEWER: {
    pl: 'Tę przestrzeń zapisała nowsza Bramka. Zaktualizuj program, a otworzy się jak dawniej.',
    en: 'This workspace was written by a newer Bramka. Update the program, and it will open as before.',
  },
  E_FILE_CORRUPT: {
    pl: 'Plik tej przestrzeni jest uszkodzony. Niczego w nim nie zmieniono: przywróć jego kopię albo usuń przestrzeń.',
    en: 'The file of this workspace is damaged. Nothing in it was changed: bring back a copy of it, or delete the workspace.',
  },
  E_FILE_LOCKED: {
    pl: 'Z tej przestrzeni korzysta inny program. Zamknij tamtą Bramkę i spróbuj jeszcze raz.',
    en: 'Another program is using this workspace. Close the other Bramka and try again.',
  },
  E_FILE_FOREIGN: {
    pl: 'Ten plik nie jest przestrzenią Bramki. Przenieś go w inne miejsce.',
    en: 'This file is not a workspace of Bramka. Move it somewhere else.',
  },
}

const ANY_FILE_TEXT: Bilingual = {
  pl: 'Nie da się otworzyć pliku tej przestrzeni. Sprawdź, czy dysk jest dostępny i ma wolne miejsce.',
  en: 'The file of this workspace cannot be opened. See that the disk is there and has free space.',
}
