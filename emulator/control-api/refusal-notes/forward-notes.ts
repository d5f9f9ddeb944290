import type { Bilingual } from '../../domain/bilingual.ts'
import type { ForwardRefusalReason } from '../../domain/forwarding/check-forward.ts'
import type { NumberType } from '../../domain/number-type.ts'
import { NUMBER_TYPE_NAMES, quote } from '../../domain/trace/phrasing.ts'
import { note, type RefusalNotes } from './refusal-note.ts'

/** A message cannot be sent on so, or what becomes of it cannot be changed so. */
export const FORWARD_NOTES = {
  E_FORWARD_NOT_ALLOWED: note(
    {
      status: 422,
      title: 'Forward not possible here',
      rule: 'R36',
      fields: ['/kind'],
      expected: 'a kind of forward that this type of number has',
    },
    ['kind', 'type'],
    ({ kind, type }) => {
      const number = NUMBER_TYPE_NAMES[type as NumberType] as Bilingual | undefined
      const where = KIND_NAMES[kind] ?? KIND_NAMES.url
      return number === undefined
        ? {
            text: {
              pl: 'Raporty i wiadomości premium można przekazywać tylko na adres URL.',
              en: 'Reports and premium messages can be sent on to a URL only.',
            },
            advice: { pl: 'Podaj adres URL.', en: 'Give a URL.' },
          }
        : {
            text: {
              pl: `Z numeru ${number.pl} nie można przekazywać wiadomości ${where?.pl ?? ''}.`,
              en: `Messages to a number of type ${number.en} cannot be sent on ${where?.en ?? ''}.`,
            },
            advice: {
              pl: 'Wybierz inny cel albo inny rodzaj numeru.',
              en: 'Choose another target or another type of number.',
            },
          }
    },
  ),
  E_FORWARD_TARGET: note(
    {
      status: 422,
      title: 'Not a target',
      rule: 'R122',
      fields: ['/target'],
      expected: 'an http or https address, a mailbox, or a phone',
    },
    ['got', 'reason'],
    ({ got, reason }) => {
      const { text, advice } = Object.hasOwn(TARGET_FAULTS, reason)
        ? TARGET_FAULTS[reason as TargetFault]
        : ANY_FAULT
      return {
        text: { pl: `${quote(got).pl} – ${text.pl}.`, en: `${quote(got).en}: ${text.en}.` },
        advice,
      }
    },
  ),
  E_FORWARD_LIMIT: note(
    {
      status: 422,
      title: 'Too many targets',
      rule: 'R120',
      fields: [],
      expected: 'fewer targets of one source',
    },
    ['limit'],
    ({ limit }) => ({
      text: {
        pl: `Jest tu już ${limit} celów, a więcej się nie da.`,
        en: `There are ${limit} targets here already, and there can be no more.`,
      },
      advice: { pl: 'Usuń któryś z nich.', en: 'Remove one of them.' },
    }),
  ),
  E_DELIVERY_STATE: note(
    {
      status: 422,
      title: 'Not in this state',
      rule: null,
      fields: ['delivery'],
      expected: 'a delivery in a state that allows it',
    },
    ['state'],
    ({ state }) => ({
      text: STATE_FAULTS[state] ?? {
        pl: 'To doręczenie już się zakończyło.',
        en: 'This delivery has ended already.',
      },
      advice: { pl: 'Odśwież widok: mogło się właśnie zmienić.', en: 'Reload: it may have just changed.' },
      hint: 'Read the delivery again: its state may have just changed.',
    }),
  ),
} satisfies RefusalNotes

const KIND_NAMES: Readonly<Record<string, Bilingual>> = {
  url: { pl: 'na adres URL', en: 'to a URL' },
  email: { pl: 'na e-mail', en: 'to e-mail' },
  phone: { pl: 'na telefon', en: 'to a phone' },
}

const STATE_FAULTS: Readonly<Record<string, Bilingual>> = {
  waiting: { pl: 'To doręczenie czeka na próbę.', en: 'This delivery waits for an attempt.' },
  held: { pl: 'To doręczenie jest wstrzymane.', en: 'This delivery is held.' },
}

type TargetFault = Exclude<ForwardRefusalReason, 'number-type' | 'url-only'>

const URL_ADVICE: Bilingual = {
  pl: 'Wpisz pełny adres, taki jak w pasku przeglądarki, razem z http albo https.',
  en: 'Write the whole address as a browser shows it, with http or https in front.',
}

const ANY_FAULT = {
  text: { pl: 'to się nie nadaje na cel', en: 'this cannot be a target' },
  advice: URL_ADVICE,
}

const TARGET_FAULTS: Readonly<Record<TargetFault, { readonly text: Bilingual; readonly advice: Bilingual }>> =
  {
    'url-form': {
      text: { pl: 'to nie jest adres http ani https', en: 'this is no http or https address' },
      advice: URL_ADVICE,
    },
    'url-host': {
      text: { pl: 'w tym adresie nie da się odczytać hosta', en: 'the host of this address cannot be read' },
      advice: URL_ADVICE,
    },
    'url-unsafe-character': {
      text: {
        pl: 'w adresie jest spacja albo litera spoza ASCII',
        en: 'there is a space or a letter beyond ASCII in the address',
      },
      advice: {
        pl: 'Stałą część adresu zapisz w kodowaniu procentowym; wartości makr zakodują się same.',
        en: 'Percent-encode the fixed part of the address; values of macros are encoded by themselves.',
      },
    },
    'url-credentials': {
      text: { pl: 'adres zawiera login lub hasło', en: 'the address contains a login or password' },
      advice: {
        pl: 'Usuń je: adres jest widoczny w śladzie i w eksporcie.',
        en: 'Remove them: the address is shown in the trace and in exports.',
      },
    },
    'email-form': {
      text: { pl: 'to nie jest adres e-mail', en: 'this is no e-mail address' },
      advice: {
        pl: 'Wpisz jeden adres, na przykład promo@firma.pl.',
        en: 'Write one address, for example promo@firma.pl.',
      },
    },
    'phone-form': {
      text: { pl: 'to nie jest numer telefonu', en: 'this is no phone number' },
      advice: { pl: 'Wpisz na przykład 600 700 800.', en: 'Write for example 600 700 800.' },
    },
  }
