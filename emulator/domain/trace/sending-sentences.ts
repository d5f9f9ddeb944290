import { REFUSALS } from './refusal-sentences.ts'
import { parseAddress, readableAddress } from '../addresses.ts'
import type { Bilingual } from '../bilingual.ts'
import type { NetworkOutcome } from '../outbound/network.ts'
import type { OutboundReason } from '../outbound-result.ts'
import type { RuleId } from '../rule-book/rule-book.ts'
import { UNIT_NAMES } from './consequence-sentences.ts'
import { countParts, enumerate, momentOf, priceOrUnset } from './phrasing.ts'
import type { FactTellers, Telling } from './telling.ts'

/** The five steps of a message to a phone, see `OUTGOING_STEPS`. */
export const SENDING_SENTENCES = {
  'send-requested': { step: 1, tell: ({ sender, reason }) => tellRequest(sender.trim(), REASONS[reason]) },
  'text-prepared': {
    step: 2,
    tell: ({ parts, encoding, lost }) => {
      const size = countParts(parts)
      const replaced = enumerate([...new Set(lost)])
      return {
        rule: lost.length === 0 ? 'R156' : 'R161',
        outcome: lost.length === 0 ? 'done' : 'warning',
        pl: `${size.pl}, ${encoding}${lost.length === 0 ? '' : `; zamiast ${replaced.pl} wyjdzie „?”`}`,
        en: `${size.en}, ${encoding}${lost.length === 0 ? '' : `; “?” goes out instead of ${replaced.en}`}`,
      }
    },
  },
  'virtual-number': {
    step: 3,
    tell: ({ number, reused, expiresAt }) => ({
      rule: reused ? 'R74' : 'R72',
      outcome: 'done',
      pl: `${readableAddress(number)}, ${reused ? 'ten sam numer wirtualny co poprzednio' : 'numer wirtualny z puli'}; można odpisać ${expiresAt === null ? 'bez ograniczeń' : `do ${momentOf(expiresAt)}`}`,
      en: `${readableAddress(number)}, ${reused ? 'the same virtual number as before' : 'a virtual number of the pool'}; can be replied to ${expiresAt === null ? 'for ever' : `until ${momentOf(expiresAt)}`}`,
    }),
  },
  'random-number': {
    step: 3,
    tell: ({ number }) => ({
      rule: 'R13',
      outcome: 'done',
      pl: `${readableAddress(number)}, losowy numer SMS ECO+; nie da się na niego odpisać`,
      en: `${readableAddress(number)}, a random number of SMS ECO+; it cannot be replied to`,
    }),
  },
  'handed-to-network': {
    step: 4,
    tell: ({ to, phoneInWorkspace }) => ({
      rule: 'R2',
      outcome: phoneInWorkspace ? 'done' : 'warning',
      pl: phoneInWorkspace
        ? `wysłano na telefon ${readableAddress(to)}`
        : `wysłano, ale telefonu ${readableAddress(to)} nie ma w tej przestrzeni, więc nikt jej nie zobaczy`,
      en: phoneInWorkspace
        ? `sent to the phone ${readableAddress(to)}`
        : `sent, but the phone ${readableAddress(to)} is not in this workspace, so nobody sees it`,
    }),
  },
  scheduled: {
    step: 4,
    tell: ({ sendAt }) => ({
      rule: 'R3',
      outcome: 'done',
      pl: `zaplanowano na ${momentOf(sendAt)}`,
      en: `scheduled for ${momentOf(sendAt)}`,
    }),
  },
  withdrawn: {
    step: 4,
    tell: () => ({
      rule: 'R3',
      outcome: 'stop',
      pl: 'usunięto przed wysłaniem',
      en: 'deleted before it was sent',
    }),
  },
  'network-outcome': {
    step: 4,
    tell: ({ outcome }) => ({ rule: 'R3', outcome: 'warning', ...tellOutcome(outcome) }),
  },
  'address-refused': {
    step: 1,
    tell: ({ written }) => ({
      rule: 'R6',
      outcome: 'warning',
      pl: `odbiorca „${written}” nie jest numerem telefonu`,
      en: `the recipient “${written}” is not a phone number`,
    }),
  },
  'not-charged': {
    step: 5,
    tell: ({ why }) =>
      why === 'never-left'
        ? {
            rule: 'R175',
            outcome: 'done',
            pl: 'nic nie kosztuje, bo nie została wysłana',
            en: 'it costs nothing, as it was never sent',
          }
        : { rule: 'R168', outcome: 'done', pl: 'koszt ponosi platforma', en: 'the platform pays for it' },
  },
  'send-refused': {
    step: 4,
    tell: ({ refusal }) => {
      const { rule, pl, en } = REFUSALS[refusal]
      return { rule, outcome: 'stop', pl: `nie wysłano: ${pl}`, en: `not sent: ${en}` }
    },
  },
  charged: {
    step: 5,
    tell: ({ parts, unit, price }) => {
      const [size, amount, name] = [countParts(parts), priceOrUnset(price), UNIT_NAMES[unit]]
      return {
        rule: price === null ? 'R177' : 'R176',
        outcome: price === null ? 'warning' : 'done',
        pl: `${size.pl}, ${name}, ${amount.pl}`,
        en: `${size.en}, ${name}, ${amount.en}`,
      }
    },
  },
} satisfies Partial<FactTellers>

function tellOutcome(outcome: Exclude<NetworkOutcome, { kind: 'delivered' }>): Bilingual {
  switch (outcome.kind) {
    case 'late':
      return {
        pl: `sieć dostarczy ją dopiero po ${String(outcome.afterMinutes)} min`,
        en: `the network will deliver it only after ${String(outcome.afterMinutes)} min`,
      }
    case 'never-reported':
      return { pl: 'raport doręczenia nigdy nie przyjdzie', en: 'its delivery report will never come' }
    case 'undelivered':
      return {
        pl: `sieć jej nie dostarczy: ${outcome.reason}`,
        en: `the network will not deliver it: ${outcome.reason}`,
      }
    case 'unsent':
      return {
        pl: `operator jej nie przyjmie: ${outcome.reason}`,
        en: `the operator will not take it: ${outcome.reason}`,
      }
  }
}

function tellRequest(sender: string, reason: Bilingual): Telling {
  if (sender === '') {
    return {
      rule: 'R14',
      outcome: 'done',
      pl: `${reason.pl}, bez nadawcy, więc SMS ECO+`,
      en: `${reason.en}, without a sender, therefore SMS ECO+`,
    }
  }
  const shown = readableAddress(sender)
  return {
    rule: ruleOfSender(sender),
    outcome: 'done',
    pl: `${reason.pl}, nadawca: ${shown}`,
    en: `${reason.en}, sender: ${shown}`,
  }
}

function ruleOfSender(sender: string): RuleId {
  if (sender.toLowerCase() === '2waysms') return 'R18'
  return parseAddress(sender).kind === 'refused' ? 'R165' : 'R167'
}

const REASONS: Readonly<Record<OutboundReason, Bilingual>> = {
  MESSAGE: { pl: 'wiadomość napisana ręcznie', en: 'a message written by hand' },
  AUTORESPONDER: { pl: 'automatyczna odpowiedź', en: 'an automatic answer' },
  CONFIRMATION: { pl: 'potwierdzenie wypisania', en: 'a confirmation of leaving' },
  BROADCAST: { pl: 'wysyłka do grupy', en: 'a broadcast to a group' },
  FORWARD_PHONE: { pl: 'przekierowanie na telefon', en: 'a forward to a phone' },
  VERIFICATION: { pl: 'kod potwierdzający numer własny', en: 'the code that verifies an own number' },
  PLATFORM_COMMAND: { pl: 'kod do potwierdzenia polecenia', en: 'the code that confirms a command' },
}
