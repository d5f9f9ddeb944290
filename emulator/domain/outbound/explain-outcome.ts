import { assertNever } from '../assert-never.ts'
import type { Bilingual } from '../bilingual.ts'
import type { DeliveryReason } from './delivery.ts'
import type { NetworkOutcome } from './network.ts'

/** Says in a sentence what becomes of a message in the network. */
export function explainOutcome(outcome: NetworkOutcome): Bilingual {
  switch (outcome.kind) {
    case 'delivered':
      return { pl: 'Wiadomość dociera od razu.', en: 'The message arrives at once.' }
    case 'late':
      return {
        pl: `Wiadomość dociera z opóźnieniem: ${String(outcome.afterMinutes)} min.`,
        en: `The message arrives ${String(outcome.afterMinutes)} min late.`,
      }
    case 'undelivered': {
      const { pl, en } = DELIVERY_REASONS[outcome.reason]
      return { pl: `Wiadomość nie dociera: ${pl}.`, en: `The message does not arrive: ${en}.` }
    }
    case 'unsent': {
      const { pl, en } = DELIVERY_REASONS[outcome.reason]
      return { pl: `Wiadomość nie zostaje wysłana: ${pl}.`, en: `The message is not sent: ${en}.` }
    }
    case 'never-reported':
      return {
        pl: 'Wiadomość dociera, ale raport nigdy nie przychodzi.',
        en: 'The message arrives, but no report ever comes.',
      }
    default:
      return assertNever(outcome)
  }
}

/** Why a message was not delivered or not sent, in a few words. */
export const DELIVERY_REASONS: Readonly<Record<DeliveryReason, Bilingual>> = {
  message_expired: { pl: 'minął czas na doręczenie', en: 'it could not be delivered in time' },
  wrong_number: { pl: 'nie ma takiego numeru', en: 'there is no such number' },
  unsupported_number: {
    pl: 'ten numer nie odbiera takich wiadomości',
    en: 'the number takes no such messages',
  },
  message_rejected: { pl: 'sieć ją odrzuciła', en: 'the network rejected it' },
  operator_error: { pl: 'błąd po stronie operatora', en: 'the operator had a fault' },
  missed_call: { pl: 'nikt nie odebrał telefonu', en: 'nobody took the call' },
  limit_exhausted: { pl: 'wyczerpany limit', en: 'the limit is used up' },
  lock_send: { pl: 'wysyłanie jest zablokowane', en: 'sending is blocked' },
  wrong_message: { pl: 'nieprawidłowa treść', en: 'its content is not valid' },
  wrong_sender_name: { pl: 'nieprawidłowa nazwa nadawcy', en: 'the sender name is not valid' },
  number_is_blacklisted: { pl: 'numer jest na czarnej liście', en: 'the number is on the blacklist' },
  sending_to_foreign_networks_is_locked: {
    pl: 'wysyłanie za granicę jest zablokowane',
    en: 'sending abroad is blocked',
  },
  no_permission_to_send_messages: { pl: 'brak uprawnień do wysyłania', en: 'there is no permission to send' },
  other_error: { pl: 'inny błąd', en: 'another fault' },
}
