import type { Bilingual } from '../bilingual.ts'
import type { DeliveryOutcome, ForwardDelivery } from './forward-delivery.ts'

/** Answers how a delivery stands, in a few words (R125, R126). */
export function describeDelivery({ state, outcome, isPostponed, attempts }: ForwardDelivery): Bilingual {
  if (state === 'waiting' && outcome === null && attempts === 0)
    return isPostponed
      ? { pl: 'odłożone przez wywołany błąd', en: 'put off by an injected fault' }
      : { pl: 'czeka na pierwszą próbę', en: 'waits for the first attempt' }
  return OUTCOMES[outcome ?? 'FORWARD_DELIVERED']
}

/** Answers what came of an attempt, or of a whole delivery. */
export function describeOutcome(outcome: DeliveryOutcome): Bilingual {
  return OUTCOMES[outcome]
}

const OUTCOMES: Readonly<Record<DeliveryOutcome, Bilingual>> = {
  FORWARD_DELIVERED: { pl: 'przyjęte', en: 'accepted' },
  FORWARD_BAD_BODY: {
    pl: 'odpowiedź to nie samo „OK”',
    en: 'the answer is not just “OK”',
  },
  FORWARD_HTTP_ERROR: {
    pl: 'odpowiedź z innym statusem niż 200',
    en: 'an answer with a status other than 200',
  },
  FORWARD_REDIRECTED: {
    pl: 'odpowiedź odsyła pod inny adres, a tam się nie idzie',
    en: 'the answer points elsewhere, and that is not followed',
  },
  FORWARD_TIMED_OUT: { pl: 'brak odpowiedzi na czas', en: 'no answer in time' },
  FORWARD_NO_CONNECTION: { pl: 'nie ma połączenia', en: 'no connection' },
  FORWARD_MAIL_REFUSED: { pl: 'serwer poczty odmówił', en: 'the mail server refused' },
  FORWARD_HELD: { pl: 'wstrzymane: host nie jest dozwolony', en: 'held: the host is not allowed' },
  FORWARD_LOOP: {
    pl: 'to adres samej Bramki i wiadomość wróciłaby do niej',
    en: 'this is an address of Bramka itself, and the message would come back to it',
  },
  FORWARD_FAILED: { pl: 'porzucone po ostatniej próbie', en: 'given up after the last attempt' },
  FORWARD_CANCELLED: { pl: 'odwołane', en: 'cancelled' },
  FORWARD_REFUSED: { pl: 'nie wysłano', en: 'not sent' },
}
