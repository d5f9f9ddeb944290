import type { Bilingual } from '../bilingual.ts'
import { MAX_PARTS } from '../sms-text.ts'
import { countEn, countParts, countPl, excerpt, momentOf } from './phrasing.ts'
import type { FactTellers } from './telling.ts'

/** Steps 5 to 7: a command to the platform, whose message it is, and what is known about its sender. */
export const ACCOUNT_SENTENCES = {
  'command-queued': {
    step: 5,
    tell: ({ group, recipients, confirmationCode }) => ({
      rule: 'R71',
      outcome: 'done',
      pl: `wysyłka do grupy ${group} (${recipientsOf(recipients).pl}) czeka na odesłanie kodu ${confirmationCode}`,
      en: `a broadcast to the group ${group} (${recipientsOf(recipients).en}) waits for the code ${confirmationCode} to come back`,
    }),
  },
  'command-group-unknown': {
    step: 5,
    tell: ({ group }) => ({
      rule: 'R71',
      outcome: 'warning',
      pl: `polecenie wysyłki do grupy ${excerpt(group)}, ale konto nie ma takiej grupy: treść idzie do haseł`,
      en: `a command for the group ${excerpt(group)}, which the account does not have: the text goes on to the keywords`,
    }),
  },
  'command-too-long': {
    step: 5,
    tell: ({ parts }) => ({
      rule: 'R159',
      outcome: 'warning',
      pl: `polecenie wysyłki, ale treść zajęłaby ${countParts(parts).pl}, a wysłać można najwyżej ${MAX_PARTS}: treść idzie do haseł`,
      en: `a command whose text would take ${countParts(parts).en}, and no more than ${MAX_PARTS} can be sent: the text goes on to the keywords`,
    }),
  },
  'command-released': {
    step: 5,
    tell: ({ recipients }) => ({
      rule: 'R71',
      outcome: 'done',
      pl: `kod się zgadza: wysyłka rusza (${recipientsOf(recipients).pl})`,
      en: `the code is right: the broadcast starts (${recipientsOf(recipients).en})`,
    }),
  },
  'command-withdrawn': {
    step: 5,
    tell: () => ({ rule: 'R71', outcome: 'done', pl: 'wysyłka wycofana', en: 'the broadcast is withdrawn' }),
  },
  'command-sender-not-listed': {
    step: 5,
    tell: () => ({
      rule: 'R71',
      outcome: 'warning',
      pl: 'wygląda na polecenie, ale ten telefon nie może ich wydawać: treść idzie do haseł',
      en: 'looks like a command, but this phone may not give any: the text goes on to the keywords',
    }),
  },
  'account-by-mapping': {
    step: 6,
    tell: ({ account, messageId }) => ({
      rule: 'R76',
      outcome: 'done',
      pl: `konto ${account}: to odpowiedź na wiadomość ${messageId}`,
      en: `account ${account}: a reply to message ${messageId}`,
    }),
  },
  'no-mapping': {
    step: 6,
    tell: ({ expiredAt }) => ({
      rule: 'R76',
      outcome: 'stop',
      pl:
        expiredAt === null
          ? 'z tego numeru nic do tego telefonu nie wysłano: wiadomość przepada'
          : `czas na odpowiedź minął ${momentOf(expiredAt)}: wiadomość przepada`,
      en:
        expiredAt === null
          ? 'nothing was sent from this number to this phone: the message is lost'
          : `the time to reply ended at ${momentOf(expiredAt)}: the message is lost`,
    }),
  },
  'account-by-keyword': {
    step: 6,
    tell: ({ account }) => ({
      rule: 'R22',
      outcome: 'done',
      pl: `konto ${account}, bo do niego należy hasło`,
      en: `account ${account}, which owns the keyword`,
    }),
  },
  'account-by-ownership': {
    step: 6,
    tell: ({ account }) => ({
      rule: 'R25',
      outcome: 'done',
      pl: `konto ${account}, bo do niego należy numer`,
      en: `account ${account}, which owns the number`,
    }),
  },
  'account-by-best-effort': {
    step: 6,
    tell: ({ account, messageId }) => ({
      rule: 'R16',
      outcome: 'warning',
      pl: `najpewniej konto ${account}: jako ostatnie pisało do tej osoby z tego numeru (wiadomość ${messageId})`,
      en: `probably account ${account}: it was the last to write to this person from this number (message ${messageId})`,
    }),
  },
  nobody: {
    step: 6,
    tell: () => ({
      rule: 'R64',
      outcome: 'stop',
      pl: 'niczyja: nie pasuje do żadnego zarezerwowanego hasła i przepada bez odpowiedzi',
      en: 'nobody’s: it matches no reserved keyword and is lost without an answer',
    }),
  },
  'neighbour-account': {
    step: 6,
    tell: ({ account }) => ({
      rule: 'R67',
      outcome: 'stop',
      pl: `hasło należy do innego klienta tego numeru: ${account}`,
      en: `the keyword belongs to another customer of this number: ${account}`,
    }),
  },
  'sender-blacklisted': {
    step: 7,
    tell: () => ({
      rule: 'R85',
      outcome: 'warning',
      pl: 'nadawca jest na czarnej liście: wiadomość zostaje, ale automatyczna odpowiedź nie wyjdzie',
      en: 'the sender is on the blacklist: the message is kept, but no automatic answer goes out',
    }),
  },
} satisfies Partial<FactTellers>

function recipientsOf(count: number): Bilingual {
  return {
    pl: countPl(count, 'odbiorca', 'odbiorców', 'odbiorców'),
    en: countEn(count, 'recipient', 'recipients'),
  }
}
