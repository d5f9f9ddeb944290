import type { Bilingual } from '../bilingual.ts'

/** The headings rules are read under, in reading order. */
export const RULE_SECTIONS = {
  'ground-rules': { pl: 'Zasady ogólne', en: 'Ground rules' },
  addresses: { pl: 'Numery i ich zapis', en: 'Numbers and how they are written' },
  'number-types': { pl: 'Rodzaje numerów', en: 'Number types' },
  capabilities: { pl: 'Co potrafi dany numer', en: 'What a number can do' },
  'message-road': { pl: 'Droga wiadomości', en: 'The road of a message' },
  'comparing-texts': { pl: 'Porównywanie tekstów', en: 'Comparing texts' },
  'keyword-kinds': { pl: 'Rodzaje haseł', en: 'Kinds of keyword' },
  'winning-keyword': { pl: 'Które hasło wygrywa', en: 'Which keyword wins' },
  reservations: { pl: 'Rezerwacje i limity', en: 'Reservations and limits' },
  'two-way-mapping': { pl: 'Przypisania 2way', en: '2way mappings' },
  groups: { pl: 'Grupy i czarna lista', en: 'Groups and blacklist' },
  autoresponder: { pl: 'Automatyczne odpowiedzi', en: 'Automatic answers' },
  surveys: { pl: 'SMS Ankieta', en: 'SMS survey' },
  billboard: { pl: 'Billboard SMS', en: 'Billboard SMS' },
  forwarding: { pl: 'Przekierowania', en: 'Forwards' },
  pull: { pl: 'Odbiór przez API', en: 'Fetching by the API' },
  mms: { pl: 'MMS', en: 'MMS' },
  'sms-text': { pl: 'Tekst SMS-a', en: 'SMS text' },
  senders: { pl: 'Nadawcy i numer własny', en: 'Senders and the own number' },
  billing: { pl: 'Opłaty', en: 'Billing' },
  'quiet-hours': { pl: 'Cisza nocna', en: 'Quiet hours' },
  'personal-data': { pl: 'Dane osobowe', en: 'Personal data' },
  delivery: { pl: 'Doręczanie i raporty', en: 'Delivery and reports' },
  'https-api': { pl: 'HTTPS API v2', en: 'HTTPS API v2' },
} as const satisfies Record<string, Bilingual>

export type RuleSection = keyof typeof RULE_SECTIONS

/** Where a rule comes from: the platform's service description, a page of the vendor, the practice of others, or us. */
export type SourceMark =
  | { readonly kind: 'service description' }
  | { readonly kind: 'vendor page'; readonly address: string }
  | { readonly kind: 'field practice'; readonly address: string }
  | { readonly kind: 'our decision'; readonly reason: Bilingual }

/** What the kinds of source are called. */
export const SOURCE_NAMES: Readonly<Record<SourceMark['kind'], Bilingual>> = {
  'service description': { pl: 'opis usługi', en: 'service description' },
  'vendor page': { pl: 'strona dostawcy', en: 'vendor page' },
  'field practice': { pl: 'praktyka branży', en: 'field practice' },
  'our decision': { pl: 'nasza decyzja', en: 'our decision' },
}

/** Rules of the platform are counted R1, R2 and so on; V1, V2 are readings of the vendor's interfaces where their papers leave something open. */
export type RuleNumber = `R${number}` | `V${number}`

/** One rule: its number, what it says in one sentence of each language, and everything it rests on, the weightiest first. */
export interface RuleStatement extends Bilingual {
  readonly rule: RuleNumber
  readonly section: RuleSection
  readonly source: readonly [SourceMark, ...SourceMark[]]
}

export const SERVICE_DESCRIPTION: SourceMark = { kind: 'service description' }

/** Marks what the vendor's own pages or client programs say; the address has no scheme. */
export function vendorPage(address: string): SourceMark {
  return { kind: 'vendor page', address }
}

/** Marks what comparable services do or a standard says; the address has no scheme. */
export function fieldPractice(address: string): SourceMark {
  return { kind: 'field practice', address }
}

/** Marks what nobody says, so that we had to choose, with the reason of the choice. */
export function ourDecision(pl: string, en: string): SourceMark {
  return { kind: 'our decision', reason: { pl, en } }
}
