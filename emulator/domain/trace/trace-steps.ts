import type { Bilingual } from '../bilingual.ts'
import type { RuleId } from '../rule-book/rule-book.ts'

export type StepNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13

/** One step of a message's road. */
export interface TraceStep {
  readonly number: StepNumber
  readonly name: Bilingual
  /** What a message that passed the step without leaving a fact has to say; null where a passing message always leaves one. */
  readonly whenSilent: SilentStep | null
}

/** A sentence for a step at which there was nothing to do. */
export interface SilentStep extends Bilingual {
  readonly code: string
  readonly rule: RuleId
}

/** The thirteen steps of a message from a phone, in their fixed order (R37). */
export const INCOMING_STEPS: readonly TraceStep[] = [
  {
    number: 1,
    name: { pl: 'Części', en: 'Parts' },
    whenSilent: {
      code: 'whole',
      rule: 'R164',
      pl: 'wiadomość przyszła w całości',
      en: 'the message came whole',
    },
  },
  { number: 2, name: { pl: 'Numery', en: 'Numbers' }, whenSilent: null },
  {
    number: 3,
    name: { pl: 'Powtórki', en: 'Repeats' },
    whenSilent: { code: 'not-a-repeat', rule: 'R38', pl: 'to nie jest powtórka', en: 'not a repeat' },
  },
  {
    number: 4,
    name: { pl: 'Rodzaj numeru', en: 'Number type' },
    whenSilent: {
      code: 'type-accepts',
      rule: 'R36',
      pl: 'ten rodzaj numeru przyjmuje takie wiadomości',
      en: 'this type of number takes such messages',
    },
  },
  {
    number: 5,
    name: { pl: 'Polecenie', en: 'Command' },
    whenSilent: {
      code: 'no-command',
      rule: 'R71',
      pl: 'to nie jest polecenie dla platformy',
      en: 'not a command to the platform',
    },
  },
  { number: 6, name: { pl: 'Konto', en: 'Account' }, whenSilent: null },
  {
    number: 7,
    name: { pl: 'Czarna lista', en: 'Blacklist' },
    whenSilent: {
      code: 'not-blacklisted',
      rule: 'R85',
      pl: 'nadawcy nie ma na czarnej liście',
      en: 'the sender is not on the blacklist',
    },
  },
  {
    number: 8,
    name: { pl: 'Dopasowanie', en: 'Matching' },
    whenSilent: {
      code: 'nothing-to-match',
      rule: 'R21',
      pl: 'odpowiedzi nie porównuje się z hasłami',
      en: 'a reply is not compared with keywords',
    },
  },
  { number: 9, name: { pl: 'Zapis', en: 'Storing' }, whenSilent: null },
  {
    number: 10,
    name: { pl: 'Działania', en: 'Actions' },
    whenSilent: {
      code: 'no-action',
      rule: 'R37',
      pl: 'bez zmian w grupach i na czarnej liście',
      en: 'no change to groups or the blacklist',
    },
  },
  {
    number: 11,
    name: { pl: 'Przekierowania', en: 'Forwards' },
    whenSilent: { code: 'no-forward', rule: 'R37', pl: 'bez przekierowań', en: 'no forwards' },
  },
  {
    number: 12,
    name: { pl: 'Odpowiedź', en: 'Answer' },
    whenSilent: {
      code: 'no-answer',
      rule: 'R87',
      pl: 'bez automatycznej odpowiedzi',
      en: 'no automatic answer',
    },
  },
  { number: 13, name: { pl: 'Koszt', en: 'Cost' }, whenSilent: null },
]

/**
 * The steps of a message to a phone. The order of R37 is about incoming ones only, so these are counted from 1 by themselves:
 * what was asked for, what the text becomes, what the recipient sees as the sender, whether it goes out, what it costs.
 */
export const OUTGOING_STEPS: readonly TraceStep[] = [
  { number: 1, name: { pl: 'Zlecenie', en: 'Request' }, whenSilent: null },
  { number: 2, name: { pl: 'Treść', en: 'Text' }, whenSilent: null },
  { number: 3, name: { pl: 'Nadawca', en: 'Sender' }, whenSilent: null },
  { number: 4, name: { pl: 'Wysłanie', en: 'Sending' }, whenSilent: null },
  { number: 5, name: { pl: 'Koszt', en: 'Cost' }, whenSilent: null },
]
