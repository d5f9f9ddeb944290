import { readableAddress } from '../addresses.ts'
import { REFUSALS } from './refusal-sentences.ts'
import type { Bilingual } from '../bilingual.ts'
import type { OutboundReason } from '../outbound-result.ts'
import type { RuleId } from '../rule-book/rule-book.ts'
import type { WithheldReason } from '../trace-fact.ts'
import { countEn, countParts, countPl, enumerate, momentOf, priceOrUnset, quote } from './phrasing.ts'
import type { FactByCode, FactTellers, LineOutcome, Telling } from './telling.ts'

/** Steps 9 to 13: what the message brought about, and what it costs. */
export const CONSEQUENCE_SENTENCES = {
  stored: {
    step: 9,
    tell: () => ({ rule: 'R37', outcome: 'done', pl: 'zapisano w skrzynce', en: 'kept in the inbox' }),
  },
  'not-stored': {
    step: 9,
    tell: () => ({
      rule: 'R37',
      outcome: 'nothing',
      pl: 'nie zapisano w żadnej skrzynce',
      en: 'kept in no inbox',
    }),
  },

  'group-left': {
    step: 10,
    tell: ({ groups }) => {
      const names = enumerate(groups.map(({ name }) => name))
      const isOne = groups.length === 1
      return {
        rule: 'R82',
        outcome: 'done',
        pl: `wypisano z ${isOne ? 'grupy' : 'grup'} ${names.pl}`,
        en: `taken out of the ${isOne ? 'group' : 'groups'} ${names.en}`,
      }
    },
  },
  'was-in-no-group': {
    step: 10,
    tell: () => ({
      rule: 'R82',
      outcome: 'nothing',
      pl: 'nie było z czego wypisać: nadawca nie należy do żadnej z tych grup',
      en: 'nothing to leave: the sender is in none of these groups',
    }),
  },
  'put-on-blacklist': {
    step: 10,
    tell: () => ({ rule: 'R82', outcome: 'done', pl: 'wpisano na czarną listę', en: 'put on the blacklist' }),
  },
  'taken-off-blacklist': {
    step: 10,
    tell: () => ({
      rule: 'R86',
      outcome: 'done',
      pl: 'zdjęto z czarnej listy',
      en: 'taken off the blacklist',
    }),
  },
  'still-blacklisted': {
    step: 10,
    tell: () => ({
      rule: 'R86',
      outcome: 'warning',
      pl: 'nadal na czarnej liście, choć nadawca może sądzić, że się zapisał',
      en: 'still on the blacklist, though the sender may believe to have joined',
    }),
  },
  'group-joined': {
    step: 10,
    tell: ({ group }) => ({
      rule: 'R79',
      outcome: 'done',
      pl: `dopisano do grupy ${group.name}; dowód zgody: treść i czas SMS-a`,
      en: `added to ${group.name}; consent evidence: text and time`,
    }),
  },
  'already-in-group': {
    step: 10,
    tell: ({ group }) => ({
      rule: 'R79',
      outcome: 'nothing',
      pl: `już jest w grupie ${group.name}`,
      en: `is already in the group ${group.name}`,
    }),
  },

  'answer-planned': { step: 12, tell: tellAnswer },
  'answer-withheld': {
    step: 12,
    tell: ({ why }) => {
      const { rule, outcome, pl, en } = WITHHELD_REASONS[why]
      return { rule, outcome, pl: `bez odpowiedzi: ${pl}`, en: `no answer: ${en}` }
    },
  },
  'sent-at-once': {
    step: 12,
    tell: ({ refusal }) => {
      if (refusal === null)
        return { rule: 'R175', outcome: 'done', pl: 'wysłano od razu', en: 'sent at once' }
      const { rule, pl, en } = REFUSALS[refusal]
      return { rule, outcome: 'warning', pl: `nie wysłano: ${pl}`, en: `not sent: ${en}` }
    },
  },
  'placeholder-in-answer': {
    step: 12,
    tell: ({ placeholder }) => ({
      rule: 'R93',
      outcome: 'warning',
      pl: `${placeholder} nie zostanie podmienione, wyjdzie dosłownie`,
      en: `${placeholder} is not filled in, it goes out as written`,
    }),
  },
  'sequence-started': {
    step: 12,
    tell: ({ steps }) => ({
      rule: 'R91',
      outcome: 'done',
      pl: `rusza seria odpowiedzi: ${countPl(steps, 'wiadomość', 'wiadomości', 'wiadomości')}`,
      en: `a series of answers starts: ${countEn(steps, 'message', 'messages')}`,
    }),
  },

  'receiving-free': {
    step: 13,
    tell: () => ({ rule: 'R170', outcome: 'done', pl: 'odbiór bezpłatny', en: 'receiving is free' }),
  },
  'answer-price': {
    step: 13,
    tell: ({ parts, unit, price }) => {
      const [size, amount, name] = [countParts(parts), priceOrUnset(price), UNIT_NAMES[unit]]
      return {
        rule: price === null ? 'R177' : 'R175',
        outcome: price === null ? 'warning' : 'done',
        pl: `odpowiedź: ${size.pl}, ${name}, ${amount.pl}`,
        en: `answer: ${size.en}, ${name}, ${amount.en}`,
      }
    },
  },
  'sender-pays': {
    step: 13,
    tell: ({ bundlesCover }) => ({
      rule: 'R173',
      outcome: 'done',
      pl: `nadawca płaci swojemu operatorowi jak za zwykły SMS${bundlesCover ? '' : ', poza pakietem'}`,
      en: `the sender pays the operator as for an ordinary SMS${bundlesCover ? '' : ', outside any bundle'}`,
    }),
  },
} satisfies Partial<FactTellers>

/** What the units of the bill are called, in both languages (R178). */
export const UNIT_NAMES: Readonly<Record<FactByCode['charged']['unit'], string>> = {
  SMS_ECO: 'SMS ECO+',
  SMS_FULL: 'SMS FULL',
  VOICE: 'VOICE',
  MMS: 'MMS',
  RCS: 'RCS',
}

function tellAnswer({
  text,
  sender,
  parts,
  encoding,
  reason,
  dueAt,
  delayed,
}: FactByCode['answer-planned']): Telling {
  const [words, size] = [quote(text), countParts(parts)]
  const from = sender === '' ? UNIT_NAMES.SMS_ECO : readableAddress(sender)
  const moment = momentOf(dueAt)
  return {
    rule: ANSWER_RULES[reason] ?? 'R88',
    outcome: 'done',
    pl: `${words.pl} – ${size.pl}, ${encoding}, od: ${from}${delayed ? `, wyjdzie ${moment}` : ''}`,
    en: `${words.en} – ${size.en}, ${encoding}, from: ${from}${delayed ? `, goes out at ${moment}` : ''}`,
  }
}

/** Answers that follow a rule of their own; all others are the autoresponder's. */
const ANSWER_RULES: Partial<Readonly<Record<OutboundReason, RuleId>>> = { CONFIRMATION: 'R83' }

type Withheld = Bilingual & { readonly rule: RuleId; readonly outcome: LineOutcome }

/** What an owner has set is nothing to do; what the loop guard held back deserves a look. */
const WITHHELD_REASONS: Readonly<Record<WithheldReason, Withheld>> = {
  'sender-blacklisted': {
    rule: 'R85',
    outcome: 'nothing',
    pl: 'nadawca jest na czarnej liście',
    en: 'the sender is on the blacklist',
  },
  'already-answered': {
    rule: 'R90',
    outcome: 'nothing',
    pl: 'ten telefon już ją dostał, a wychodzi tylko raz',
    en: 'this phone has had it, and it goes out only once',
  },
  'cooling-down': {
    rule: 'R90',
    outcome: 'nothing',
    pl: 'od poprzedniej nie minęło jeszcze dość czasu',
    en: 'not enough time has passed since the last one',
  },
  'too-many-answers': {
    rule: 'R94',
    outcome: 'warning',
    pl: 'zbyt wiele odpowiedzi w ciągu 10 minut, to może być pętla',
    en: 'too many answers within 10 minutes, this may be a loop',
  },
  'identical-text': {
    rule: 'R94',
    outcome: 'warning',
    pl: 'ten sam tekst powtarza się w ciągu godziny, to może być pętla',
    en: 'the same text keeps coming within an hour, this may be a loop',
  },
  'not-a-phone': {
    rule: 'R94',
    outcome: 'warning',
    pl: 'nadawca nie jest telefonem',
    en: 'the sender is not a phone',
  },
  'platform-number': {
    rule: 'R94',
    outcome: 'warning',
    pl: 'nadawca jest numerem platformy',
    en: 'the sender is a number of the platform',
  },
  'own-number': {
    rule: 'R94',
    outcome: 'warning',
    pl: 'nadawca jest własnym numerem klienta',
    en: 'the sender is a customer’s own number',
  },
  'sequence-running': {
    rule: 'R91',
    outcome: 'nothing',
    pl: 'poprzednia seria jeszcze trwa',
    en: 'the series started before is still running',
  },
}
