import type { Bilingual } from '../bilingual.ts'
import type { OutboundRefusal } from '../outbound-result.ts'
import type { RuleId } from '../rule-book/rule-book.ts'

export const REFUSALS: Readonly<Record<OutboundRefusal, Bilingual & { readonly rule: RuleId }>> = {
  number_is_blacklisted: {
    rule: 'R84',
    pl: 'telefon jest na czarnej liście konta',
    en: 'the phone is on the account’s blacklist',
  },
  limit_exhausted: {
    rule: 'R180',
    pl: 'zabrakło pieniędzy na koncie albo limitu użytkownika',
    en: 'the account’s money or the user’s limit is used up',
  },
  sending_to_foreign_networks_is_locked: {
    rule: 'R178',
    pl: 'ten użytkownik nie może pisać na numery zagraniczne',
    en: 'this user may not write to numbers abroad',
  },
  E_2WAY_POOL_EMPTY: {
    rule: 'R74',
    pl: 'wszystkie numery wirtualne są wobec tego telefonu zajęte',
    en: 'all virtual numbers are taken towards this phone',
  },
  E_TOO_LONG: {
    rule: 'R159',
    pl: 'tekst jest za długi: SMS ma najwyżej 6 części, a wiadomość głosowa 160 znaków',
    en: 'the text is too long: an SMS has 6 parts at most, and a voice message 160 characters',
  },
  E_SENDER: {
    rule: 'R167',
    pl: 'takiego nadawcy to konto nie może użyć',
    en: 'the account cannot use this sender',
  },
  E_SENDER_UNVERIFIED: {
    rule: 'R168',
    pl: 'właściciel tego numeru nie potwierdził go jeszcze kodem',
    en: 'the owner of this number has not confirmed it with the code yet',
  },
  E_PREPAID: { rule: 'R17', pl: '2way działa tylko w Post-Paid', en: '2way is for post-paid accounts only' },
  E_ADDRESS: { rule: 'R6', pl: 'to nie jest numer telefonu', en: 'this is not a phone number' },
  E_TEXT_EMPTY: { rule: 'R156', pl: 'tekst jest pusty', en: 'the text is empty' },
}
