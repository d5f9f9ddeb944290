import type { Bilingual } from '../bilingual.ts'
import type { TraceCode } from '../trace-fact.ts'

/** Answers why the steps after the fact that ended a message's road were skipped (R37), in a few words. */
export function whySkipped(code: TraceCode): Bilingual {
  const { pl, en } = REASONS[code] ?? AT_THE_GATE
  return { pl: `pominięto: ${pl}`, en: `skipped: ${en}` }
}

const COMMAND: Bilingual = { pl: 'to polecenie dla platformy', en: 'it is a command to the platform' }

const REASONS: Partial<Readonly<Record<TraceCode, Bilingual>>> = {
  'part-waits': { pl: 'część czeka na pozostałe', en: 'the part waits for the others' },
  duplicate: { pl: 'to powtórka', en: 'it is a repeat' },
  'left-platform': { pl: 'wiadomość ominęła platformę', en: 'the message passed the platform by' },
  'command-queued': COMMAND,
  'command-released': COMMAND,
  'command-withdrawn': COMMAND,
  'no-mapping': { pl: 'nie wiadomo, czyja to odpowiedź', en: 'nobody knows whose reply it is' },
  nobody: { pl: 'wiadomość jest niczyja', en: 'the message is nobody’s' },
  'neighbour-account': { pl: 'wiadomość dostał inny klient', en: 'another customer got the message' },
  'send-refused': { pl: 'wiadomość nie wyszła', en: 'the message did not go out' },
}

const AT_THE_GATE: Bilingual = {
  pl: 'ten numer nie przyjął wiadomości',
  en: 'this number did not take the message',
}
