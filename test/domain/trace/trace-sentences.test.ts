import { describe, expect, test } from 'vitest'
import { OUTBOUND_REASONS, OUTBOUND_REFUSALS } from '../../../emulator/domain/outbound-result.ts'
import { NEAR_MISS_KINDS } from '../../../emulator/domain/near-misses.ts'
import { NUMBER_TYPES } from '../../../emulator/domain/number-type.ts'
import { RULE_BOOK } from '../../../emulator/domain/rule-book/rule-book.ts'
import type { TraceFact } from '../../../emulator/domain/trace-fact.ts'
import { describeFact } from '../../../emulator/domain/trace/trace-sentences.ts'
import { NEXT_MORNING, SAMPLE_FACTS } from './sample-facts.ts'

/** Facts whose sentence depends on the data, in every variant. */
const VARIANTS: readonly TraceFact[] = [
  { ...SAMPLE_FACTS['parts-joined'], missing: [] },
  { ...SAMPLE_FACTS['parts-joined'], total: 6, missing: [2, 3, 5] },
  { ...SAMPLE_FACTS['numbers-read'], to: '4301' },
  { ...SAMPLE_FACTS['numbers-read'], to: 'SKLEP' },
  ...NUMBER_TYPES.flatMap((type) => [
    { code: 'accepted' as const, type },
    { code: 'number-off' as const, type },
  ]),
  { code: 'left-platform', owner: null },
  { code: 'no-mapping', expiredAt: null },
  ...(['first-word', 'stem', 'attached-digits', 'attached-any', 'phrase', 'phrase-stem'] as const).map(
    (how) => ({ ...SAMPLE_FACTS['keyword-won'], how, payload: '5 i wiecej' }),
  ),
  ...NEAR_MISS_KINDS.map((why) => ({ ...SAMPLE_FACTS['near-miss'], why, otherAccount: true })),
  { code: 'overlap', keywords: ['A', 'B'] },
  { ...SAMPLE_FACTS['exact-ambiguous'], reading: 'first_word' },
  { code: 'group-left', groups: [{ id: 1, name: 'Ogrodnicy' }] },
  ...OUTBOUND_REASONS.flatMap((reason) => [
    { ...SAMPLE_FACTS['answer-planned'], reason, sender: '', delayed: true },
    { code: 'send-requested' as const, sender: '', reason },
  ]),
  { ...SAMPLE_FACTS['answer-price'], price: null },
  { code: 'sender-pays', bundlesCover: false },
  { ...SAMPLE_FACTS['text-prepared'], lost: ['漢', '字', '漢'] },
  { ...SAMPLE_FACTS['virtual-number'], reused: true, expiresAt: null },
  { ...SAMPLE_FACTS['handed-to-network'], phoneInWorkspace: false },
  ...OUTBOUND_REFUSALS.map((refusal) => ({ code: 'send-refused' as const, refusal })),
  { ...SAMPLE_FACTS.charged, price: null },
]

describe('describeFact', () => {
  test.each([...Object.values(SAMPLE_FACTS), ...VARIANTS])(
    'R4: $code is a plain sentence in each language',
    (fact) => {
      const { step, rule, text } = describeFact(fact, 'Ogrodnik')
      expect(step).toBeGreaterThanOrEqual(1)
      expect(step).toBeLessThanOrEqual(13)
      expect(RULE_BOOK.map((entry) => entry.rule)).toContain(rule)
      for (const sentence of [text.pl, text.en]) {
        expect(sentence).toMatch(/\S{2}/)
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|<|\.$|\s{2}|^\s|\s$/)
      }
    },
  )

  test.each([...Object.values(SAMPLE_FACTS), ...VARIANTS])(
    'R4: $code is set in the typography of its language',
    (fact) => {
      const { pl, en } = describeFact(fact, 'Ogrodnik').text
      expect(pl).not.toMatch(/["'“]| - |\.\.\./)
      expect(en).not.toMatch(/["'„]| - |\.\.\./)
      expect(pl.split('„').length).toBe(pl.split('”').length)
      expect(en.split('“').length).toBe(en.split('”').length)
    },
  )

  test('R4: the fields of a fact are its data, instants in UTC', () => {
    expect(describeFact({ ...SAMPLE_FACTS['answer-planned'], dueAt: NEXT_MORNING, delayed: true })).toEqual({
      step: 12,
      rule: 'R88',
      outcome: 'done',
      text: {
        pl: '„Dziekujemy, poinformujemy Cie o promocji!” – 1 część, GSM-7, od: INFORMACJA, wyjdzie 2025-03-04 08:00',
        en: '“Dziekujemy, poinformujemy Cie o promocji!” – 1 part, GSM-7, from: INFORMACJA, goes out at 2025-03-04 08:00',
      },
      data: {
        text: 'Dziekujemy, poinformujemy Cie o promocji!',
        sender: 'INFORMACJA',
        parts: 1,
        encoding: 'GSM-7',
        reason: 'AUTORESPONDER',
        dueAt: '2025-03-04T07:00:00.000Z',
        delayed: true,
      },
    })
    expect(describeFact({ code: 'no-mapping', expiredAt: null }).data).toEqual({ expiredAt: null })
  })

  test.each([
    ['whole-text', 'R47', 'KONKURS – dokładne, cała treść jest hasłem'],
    ['first-word', 'R48', 'KONKURS – dokładne, liczy się pierwsze słowo'],
    ['stem', 'R49', 'KONKURS – bazowe, treść zaczyna się od hasła'],
    ['attached-digits', 'R50', 'KONKURS – bazowe, z doklejonymi cyframi'],
    ['attached-any', 'R50', 'KONKURS – bazowe, z doklejoną treścią'],
    ['phrase', 'R52', 'KONKURS – fraza w treści'],
    ['phrase-stem', 'R53', 'KONKURS – fraza, początek słowa w treści'],
  ] as const)('R59: a keyword that won by %s names %s', (how, rule, pl) => {
    const told = describeFact({
      code: 'keyword-won',
      keyword: { id: 1, text: 'KONKURS' },
      kind: 'EXACT',
      how,
      payload: '',
    })
    expect([told.rule, told.text.pl]).toEqual([rule, pl])
  })

  test.each([
    ['weaker', 'R60'],
    ['younger', 'R60'],
    ['text-goes-on', 'R47'],
    ['no-word-border', 'R49'],
    ['inflected', 'R53'],
    ['switched-off', 'R46'],
    ['reservation-ended', 'R70'],
    ['outside-window', 'R58'],
    ['neighbour', 'R67'],
  ] as const)('R61: a keyword lost for %s names %s', (why, rule) => {
    const told = describeFact({ code: 'keyword-lost', keyword: { id: 1, text: 'OGRÓD' }, why, rule: null })
    expect([told.rule, told.outcome]).toEqual([rule, 'lost'])
  })

  test.each([
    ['sender-blacklisted', 'R85', 'nothing'],
    ['already-answered', 'R90', 'nothing'],
    ['cooling-down', 'R90', 'nothing'],
    ['sequence-running', 'R91', 'nothing'],
    ['too-many-answers', 'R94', 'warning'],
    ['identical-text', 'R94', 'warning'],
    ['not-a-phone', 'R94', 'warning'],
    ['platform-number', 'R94', 'warning'],
    ['own-number', 'R94', 'warning'],
  ] as const)('R94: an answer withheld for %s names %s', (why, rule, outcome) => {
    const told = describeFact({ code: 'answer-withheld', why })
    expect([told.rule, told.outcome]).toEqual([rule, outcome])
  })

  test.each([
    ['distance-1', '∅ → i', false, 'Najbliżej: OGRODNIK (brakuje litery „i”)'],
    ['distance-2', '∅ → ni', false, 'Najbliżej: OGRODNIK (brakuje liter „ni”)'],
    ['distance-1', '␣ → ∅', false, 'Najbliżej: OGRODNIK (zbędny odstęp „␣”)'],
    ['distance-1', 'k → ∅', false, 'Najbliżej: OGRODNIK (zbędna litera „k”)'],
    ['distance-1', '7 → ∅', false, 'Najbliżej: OGRODNIK (zbędna cyfra „7”)'],
    ['distance-1', 'u → o', false, 'Najbliżej: OGRODNIK („u” zamiast „o”)'],
    ['zero-o', '0 → o', false, 'Najbliżej: OGRODNIK (zero i litera O: 0 → o)'],
    ['extra-words', 'prosze o info → ∅', false, 'Najbliżej: OGRODNIK (dodatkowy tekst: prosze o info)'],
    ['inflected', 'owi → ∅', false, 'Najbliżej: OGRODNIK (inna końcówka: owi)'],
    ['other-account', '', true, 'Najbliżej: OGRODNIK (hasło innego klienta)'],
    ['swapped', 'rg → gr', true, 'Najbliżej: OGRODNIK (zamienione litery: rg → gr; hasło innego klienta)'],
  ] as const)('R65: a near miss by %s says what differs', (why, difference, otherAccount, pl) => {
    const fact = { ...SAMPLE_FACTS['near-miss'], why, difference, otherAccount }
    expect(describeFact(fact).text.pl).toBe(pl)
  })

  test.each([
    [1, 'odpowiedź: 1 część, SMS FULL, 0,16 zł netto', 'answer: 1 part, SMS FULL, PLN 0.16 net'],
    [2, 'odpowiedź: 2 części, SMS FULL, 0,16 zł netto', 'answer: 2 parts, SMS FULL, PLN 0.16 net'],
    [5, 'odpowiedź: 5 części, SMS FULL, 0,16 zł netto', 'answer: 5 parts, SMS FULL, PLN 0.16 net'],
  ])('R175: the price of an answer of %i parts', (parts, pl, en) => {
    expect(describeFact({ code: 'answer-price', parts, unit: 'SMS_FULL', price: '0.16' }).text).toEqual({
      pl,
      en,
    })
  })

  test('R177: a price that is not set is said to be not set', () => {
    expect(describeFact({ code: 'charged', parts: 2, unit: 'SMS_ECO', price: null })).toMatchObject({
      rule: 'R177',
      outcome: 'warning',
      text: { pl: '2 części, SMS ECO+, cena nieustalona', en: '2 parts, SMS ECO+, price not set' },
    })
  })

  test.each([
    [1, '1 wiadomość', '1 message'],
    [3, '3 wiadomości', '3 messages'],
    [12, '12 wiadomości', '12 messages'],
  ])('R91: a series of %i is counted in both languages', (steps, pl, en) => {
    expect(describeFact({ code: 'sequence-started', steps }).text).toEqual({
      pl: `rusza seria odpowiedzi: ${pl}`,
      en: `a series of answers starts: ${en}`,
    })
  })

  test.each([
    ['503-340-503', 'R7', 'od 500 600 700 do 503-340-503 → 503 340 503'],
    ['503 340 503', 'R7', 'od 500 600 700 do 503 340 503'],
    ['+48503340503', 'R7', 'od 500 600 700 do 503 340 503'],
    ['4301', 'R9', 'od 500 600 700 do 4301'],
    ['SKLEP', 'R32', 'od 500 600 700 do nadawcy o nazwie „SKLEP”'],
  ])('R7: a message written to %s', (to, rule, pl) => {
    const told = describeFact({ code: 'numbers-read', from: '+48500600700', to })
    expect([told.rule, told.text.pl]).toEqual([rule, pl])
  })

  test('R41: the comparison shows both spellings where the message is known', () => {
    const compared = { code: 'compared', form: 'ogrodnik' } as const
    expect(describeFact(compared, ' Ogrodnik!\n').text.pl).toBe('„Ogrodnik!” → ogrodnik')
    expect(describeFact(compared).text.pl).toBe('z hasłami porównano: ogrodnik')
    expect(describeFact({ code: 'compared', form: '' }, '👍').text.pl).toBe('„👍” → ∅')
  })

  test('R4: a long text is cut between characters', () => {
    const told = describeFact({ code: 'compared', form: '👍'.repeat(100) })
    expect(told.text.en).toBe(`compared with the keywords: ${'👍'.repeat(60)}…`)
    expect(told.data).toEqual({ form: '👍'.repeat(100) })
  })
})
