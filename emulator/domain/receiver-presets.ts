import type { Bilingual } from './bilingual.ts'
import type { ReceiverBehaviour } from './receiver.ts'

/** A behaviour of a receiver that is worth a name. */
export interface ReceiverPreset {
  readonly id: string
  readonly text: Bilingual
  readonly answer: ReceiverBehaviour
}

const SERVER_ERROR = { kind: 'status', status: 500, body: 'Internal Server Error' } as const

/** What somebody's system says to a forward, as it should and as it happens. */
export const RECEIVER_PRESETS: readonly ReceiverPreset[] = [
  { id: 'ok', text: { pl: 'OK', en: 'OK' }, answer: { kind: 'ok' } },
  {
    id: 'wrong-body',
    text: { pl: 'Zła treść: „ok” małymi literami', en: 'Wrong body: “ok” in small letters' },
    answer: { kind: 'body', contentType: 'text/plain; charset=utf-8', body: 'ok' },
  },
  {
    id: 'json',
    text: { pl: 'JSON zamiast samego OK', en: 'JSON instead of a mere OK' },
    answer: { kind: 'body', contentType: 'application/json', body: '{"status":"OK"}' },
  },
  {
    id: 'html',
    text: { pl: 'Strona HTML zamiast samego OK', en: 'An HTML page instead of a mere OK' },
    answer: {
      kind: 'body',
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html>\n<html><body>OK</body></html>\n',
    },
  },
  { id: 'error-500', text: { pl: 'Błąd 500', en: 'Error 500' }, answer: SERVER_ERROR },
  {
    id: 'no-answer',
    text: { pl: 'Brak odpowiedzi: połączenie się urywa', en: 'No answer: the connection is closed' },
    answer: { kind: 'close' },
  },
  {
    id: 'twice-error',
    text: { pl: 'Dwa razy błąd 500, potem OK', en: 'Error 500 twice, then OK' },
    answer: {
      kind: 'sequence',
      steps: [
        { times: 2, answer: SERVER_ERROR },
        { times: 1, answer: { kind: 'ok' } },
      ],
    },
  },
]
