import { describe, expect, test } from 'vitest'
import { TraceLine } from '../../../emulator/contract/traces.ts'
import type { TraceFact } from '../../../emulator/domain/trace-fact.ts'
import { explainTrace, nearMissesOf } from '../../../emulator/domain/trace/explain-trace.ts'
import { INCOMING_STEPS, type StepNumber } from '../../../emulator/domain/trace/trace-steps.ts'
import { NEXT_MORNING, SAMPLE_FACTS, TEN_O_CLOCK } from './sample-facts.ts'

const toSharedNumber: readonly TraceFact[] = [
  { code: 'numbers-read', from: '+48500600700', to: '+48503340503' },
  { code: 'accepted', type: 'ND' },
]
const lost: readonly TraceFact[] = [{ code: 'not-stored' }, { code: 'sender-pays', bundlesCover: true }]
const free: readonly TraceFact[] = [{ code: 'receiving-free' }, { code: 'sender-pays', bundlesCover: true }]
const gardener = { id: 1, text: 'OGRODNIK' }
const garden = { id: 2, text: 'OGRÓD' }
const gardeners = { id: 1, name: 'Ogrodnicy' }
const answer = SAMPLE_FACTS['answer-planned']
const price = SAMPLE_FACTS['answer-price']

/** `step name, outcome: sentence (rule)`, what was considered below it. */
function read(facts: readonly TraceFact[], rawText?: string): readonly string[] {
  return explainTrace(facts, rawText).flatMap((line) => [
    `${line.step} ${line.stepName.pl}, ${line.outcome}: ${line.text.pl} (${line.rule})`,
    ...line.lines.map((sub) => `  ${sub.outcome}: ${sub.text.pl} (${sub.rule})`),
  ])
}

const SILENT_START = [
  '1 Części, nothing: wiadomość przyszła w całości (R164)',
  '2 Numery, done: od 500 600 700 do 503 340 503 (R7)',
  '3 Powtórki, nothing: to nie jest powtórka (R38)',
  '4 Rodzaj numeru, done: ND przyjmuje SMS od każdego (R36)',
  '5 Polecenie, nothing: to nie jest polecenie dla platformy (R71)',
]
const STEP_NAMES = new Map(INCOMING_STEPS.map(({ number, name }) => [number, name.pl]))

/** The lines of steps that were skipped, for one reason. */
function skipped(steps: readonly StepNumber[], why: string): readonly string[] {
  return steps.map((step) => `${step} ${STEP_NAMES.get(step) ?? ''}, nothing: pominięto: ${why}`)
}

const NOBODYS = 'wiadomość jest niczyja (R64)'
const NEIGHBOURS = 'wiadomość dostał inny klient (R67)'
const UNCLAIMED = 'nie wiadomo, czyja to odpowiedź (R76)'

/** The end of a trace of a message that nobody got. */
function lostEnd(why: string): readonly string[] {
  return [
    '9 Zapis, nothing: nie zapisano w żadnej skrzynce (R37)',
    ...skipped([10, 11, 12], why),
    '13 Koszt, done: nadawca płaci swojemu operatorowi jak za zwykły SMS (R173)',
  ]
}

describe('explainTrace', () => {
  const matched: readonly TraceFact[] = [
    ...toSharedNumber,
    { code: 'account-by-keyword', account: 'Sklep' },
    { code: 'compared', form: 'ogrodnik' },
    { code: 'keyword-won', keyword: gardener, kind: 'EXACT', how: 'whole-text', payload: '' },
    { code: 'keyword-lost', keyword: garden, why: 'no-word-border', rule: null },
    { code: 'stored' },
    { code: 'group-joined', group: gardeners },
    answer,
    price,
    ...free,
  ]

  test('R37: a match with group and answer is told step by step', () => {
    expect(read(matched, 'Ogrodnik')).toEqual([
      ...SILENT_START,
      '6 Konto, done: konto Sklep, bo do niego należy hasło (R22)',
      '7 Czarna lista, nothing: nadawcy nie ma na czarnej liście (R85)',
      '8 Dopasowanie, done: „Ogrodnik” → ogrodnik (R41)',
      '  done: OGRODNIK – dokładne, cała treść jest hasłem (R47)',
      '  lost: OGRÓD – zaraz po haśle stoi litera albo cyfra (R49)',
      '9 Zapis, done: zapisano w skrzynce (R37)',
      '10 Działania, done: dopisano do grupy Ogrodnicy; dowód zgody: treść i czas SMS-a (R79)',
      '11 Przekierowania, nothing: bez przekierowań (R37)',
      '12 Odpowiedź, done: „Dziekujemy, poinformujemy Cie o promocji!” – 1 część, GSM-7, od: INFORMACJA (R88)',
      '13 Koszt, done: odbiór bezpłatny (R170)',
      '  done: odpowiedź: 1 część, SMS FULL, 0,16 zł netto (R175)',
      '  done: nadawca płaci swojemu operatorowi jak za zwykły SMS (R173)',
    ])
  })

  test('R4: a line has its step, rule, both languages and data, and so has what was considered', () => {
    expect(explainTrace(matched, 'Ogrodnik').find(({ step }) => step === 8)).toEqual({
      step: 8,
      stepName: { pl: 'Dopasowanie', en: 'Matching' },
      code: 'compared',
      rule: 'R41',
      outcome: 'done',
      text: { pl: '„Ogrodnik” → ogrodnik', en: '“Ogrodnik” → ogrodnik' },
      data: { form: 'ogrodnik' },
      lines: [
        {
          code: 'keyword-won',
          rule: 'R47',
          outcome: 'done',
          text: {
            pl: 'OGRODNIK – dokładne, cała treść jest hasłem',
            en: 'OGRODNIK – exact, the whole text is the keyword',
          },
          data: { keyword: gardener, kind: 'EXACT', how: 'whole-text', payload: '' },
        },
        {
          code: 'keyword-lost',
          rule: 'R49',
          outcome: 'lost',
          text: {
            pl: 'OGRÓD – zaraz po haśle stoi litera albo cyfra',
            en: 'OGRÓD – a letter or digit follows the keyword at once',
          },
          data: { keyword: garden, why: 'no-word-border', rule: null },
        },
      ],
    })
  })

  test('R4: a step without a fact says so in a line of its own', () => {
    expect(explainTrace(matched).find(({ step }) => step === 11)).toEqual({
      step: 11,
      stepName: { pl: 'Przekierowania', en: 'Forwards' },
      code: 'no-forward',
      rule: 'R37',
      outcome: 'nothing',
      text: { pl: 'bez przekierowań', en: 'no forwards' },
      data: {},
      lines: [],
    })
  })

  test('R48: a keyword with extra words behind it is lost, with the other reading beside it', () => {
    const facts: readonly TraceFact[] = [
      ...toSharedNumber,
      { code: 'nobody' },
      { code: 'compared', form: 'ogrodnik prosze o info' },
      { code: 'nothing-matched', type: 'ND' },
      { code: 'keyword-lost', keyword: gardener, why: 'text-goes-on', rule: null },
      {
        code: 'near-miss',
        keyword: gardener,
        why: 'extra-words',
        difference: 'prosze o info → ∅',
        otherAccount: false,
      },
      { code: 'exact-ambiguous', reading: 'whole', keyword: 'OGRODNIK' },
      ...lost,
    ]
    expect(read(facts, 'OGRODNIK prosze o info')).toEqual([
      ...SILENT_START,
      '6 Konto, stop: niczyja: nie pasuje do żadnego zarezerwowanego hasła i przepada bez odpowiedzi (R64)',
      ...skipped([7], NOBODYS),
      '8 Dopasowanie, done: „OGRODNIK prosze o info” → ogrodnik prosze o info (R41)',
      '8 Dopasowanie, nothing: nie pasuje żadne hasło (R64)',
      '  lost: OGRODNIK – dokładne, a po haśle jest jeszcze tekst (R47)',
      '  lost: Najbliżej: OGRODNIK (dodatkowy tekst: prosze o info) (R65)',
      '  warning: gdyby liczyło się tylko pierwsze słowo, pasowałoby OGRODNIK: sprawdź to na prawdziwym numerze (R48)',
      ...lostEnd(NOBODYS),
    ])
  })

  test('R65: a slip of one letter is shown beside the loss', () => {
    const facts: readonly TraceFact[] = [
      ...toSharedNumber,
      { code: 'nobody' },
      { code: 'compared', form: 'ogrodnk' },
      { code: 'nothing-matched', type: 'ND' },
      SAMPLE_FACTS['near-miss'],
      ...lost,
    ]
    expect(read(facts, 'OGRODNK').slice(SILENT_START.length)).toEqual([
      '6 Konto, stop: niczyja: nie pasuje do żadnego zarezerwowanego hasła i przepada bez odpowiedzi (R64)',
      ...skipped([7], NOBODYS),
      '8 Dopasowanie, done: „OGRODNK” → ogrodnk (R41)',
      '8 Dopasowanie, nothing: nie pasuje żadne hasło (R64)',
      '  lost: Najbliżej: OGRODNIK (brakuje litery „i”) (R65)',
      ...lostEnd(NOBODYS),
    ])
  })

  test('R67: a neighbour’s keyword is named with its owner', () => {
    const facts: readonly TraceFact[] = [
      ...toSharedNumber,
      { code: 'neighbour-account', account: 'Kwiaciarnia' },
      { code: 'compared', form: 'promocja' },
      {
        code: 'keyword-won',
        keyword: { id: 3, text: 'PROMOCJA' },
        kind: 'EXACT',
        how: 'whole-text',
        payload: '',
      },
      ...lost,
    ]
    expect(read(facts, 'PROMOCJA').slice(SILENT_START.length)).toEqual([
      '6 Konto, stop: hasło należy do innego klienta tego numeru: Kwiaciarnia (R67)',
      ...skipped([7], NEIGHBOURS),
      '8 Dopasowanie, done: „PROMOCJA” → promocja (R41)',
      '  done: PROMOCJA – dokładne, cała treść jest hasłem (R47)',
      ...lostEnd(NEIGHBOURS),
    ])
  })

  test('R76: a 2way reply finds its account without keywords', () => {
    const facts: readonly TraceFact[] = [
      { code: 'numbers-read', from: '+48500600700', to: '+48999000001' },
      { code: 'accepted', type: 'TWO_WAY' },
      { code: 'account-by-mapping', account: 'Sklep', messageId: 'eba39e4fe1' },
      { code: 'stored' },
      ...free,
    ]
    expect(read(facts, 'Przyjade o 16')).toEqual([
      '1 Części, nothing: wiadomość przyszła w całości (R164)',
      '2 Numery, done: od 500 600 700 do 999 000 001 (R7)',
      '3 Powtórki, nothing: to nie jest powtórka (R38)',
      '4 Rodzaj numeru, done: 2way przyjmuje odpowiedź na wysłaną wcześniej wiadomość (R19)',
      '5 Polecenie, nothing: to nie jest polecenie dla platformy (R71)',
      '6 Konto, done: konto Sklep: to odpowiedź na wiadomość eba39e4fe1 (R76)',
      '7 Czarna lista, nothing: nadawcy nie ma na czarnej liście (R85)',
      '8 Dopasowanie, nothing: odpowiedzi nie porównuje się z hasłami (R21)',
      '9 Zapis, done: zapisano w skrzynce (R37)',
      '10 Działania, nothing: bez zmian w grupach i na czarnej liście (R37)',
      '11 Przekierowania, nothing: bez przekierowań (R37)',
      '12 Odpowiedź, nothing: bez automatycznej odpowiedzi (R87)',
      '13 Koszt, done: odbiór bezpłatny (R170)',
      '  done: nadawca płaci swojemu operatorowi jak za zwykły SMS (R173)',
    ])
  })

  test('R76: a reply that came too late says when its time ended', () => {
    const facts: readonly TraceFact[] = [
      { code: 'numbers-read', from: '+48500600700', to: '+48999000001' },
      { code: 'no-mapping', expiredAt: TEN_O_CLOCK },
      ...lost,
    ]
    expect(read(facts)).toEqual([
      '1 Części, nothing: wiadomość przyszła w całości (R164)',
      '2 Numery, done: od 500 600 700 do 999 000 001 (R7)',
      '3 Powtórki, nothing: to nie jest powtórka (R38)',
      '4 Rodzaj numeru, nothing: ten rodzaj numeru przyjmuje takie wiadomości (R36)',
      '5 Polecenie, nothing: to nie jest polecenie dla platformy (R71)',
      '6 Konto, stop: czas na odpowiedź minął 2025-03-03 10:00: wiadomość przepada (R76)',
      ...skipped([7, 8], UNCLAIMED),
      ...lostEnd(UNCLAIMED),
    ])
  })

  test('R38: the steps after a duplicate are skipped', () => {
    expect(read([...toSharedNumber.slice(0, 1), SAMPLE_FACTS.duplicate])).toEqual([
      '1 Części, nothing: wiadomość przyszła w całości (R164)',
      '2 Numery, done: od 500 600 700 do 503 340 503 (R7)',
      '3 Powtórki, stop: powtórka: wiadomość z identyfikatorem sieci „abc-1” już tu była (R38)',
      ...skipped([4, 5, 6, 7, 8, 9, 10, 11, 12, 13], 'to powtórka (R38)'),
    ])
  })

  test('R164: a part that waits comes to no other step', () => {
    expect(read([SAMPLE_FACTS['part-waits']])).toEqual([
      '1 Części, stop: część 2 z 3 czeka na pozostałe do 2025-03-03 10:00 (R164)',
      ...skipped([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], 'część czeka na pozostałe (R164)'),
    ])
  })

  test('R58: a closed keyword answers with its closing text', () => {
    const facts: readonly TraceFact[] = [
      ...toSharedNumber,
      { code: 'account-by-keyword', account: 'Sklep' },
      { code: 'compared', form: 'lato' },
      { code: 'keyword-lost', keyword: { id: 4, text: 'LATO' }, why: 'outside-window', rule: null },
      { code: 'keyword-closed', keyword: { id: 4, text: 'LATO' } },
      { code: 'stored' },
      { ...answer, text: 'Juz po wszystkim' },
      price,
      ...free,
    ]
    expect(read(facts, 'Lato').slice(SILENT_START.length)).toEqual([
      '6 Konto, done: konto Sklep, bo do niego należy hasło (R22)',
      '7 Czarna lista, nothing: nadawcy nie ma na czarnej liście (R85)',
      '8 Dopasowanie, done: „Lato” → lato (R41)',
      '  lost: LATO – pasuje, ale jest poza swoim czasem (R58)',
      '8 Dopasowanie, warning: hasło LATO jest zamknięte: liczy się tylko jego tekst na zamknięcie (R58)',
      '9 Zapis, done: zapisano w skrzynce (R37)',
      '10 Działania, nothing: bez zmian w grupach i na czarnej liście (R37)',
      '11 Przekierowania, nothing: bez przekierowań (R37)',
      '12 Odpowiedź, done: „Juz po wszystkim” – 1 część, GSM-7, od: INFORMACJA (R88)',
      '13 Koszt, done: odbiór bezpłatny (R170)',
      '  done: odpowiedź: 1 część, SMS FULL, 0,16 zł netto (R175)',
      '  done: nadawca płaci swojemu operatorowi jak za zwykły SMS (R173)',
    ])
  })

  test('R82: leaving groups and the blacklist are lines of their own, the confirmation still goes out', () => {
    const facts: readonly TraceFact[] = [
      { code: 'numbers-read', from: '+48500600700', to: '+48532600111' },
      { code: 'accepted', type: 'NDI_SMS' },
      { code: 'account-by-ownership', account: 'Sklep' },
      { code: 'compared', form: 'stop' },
      {
        code: 'keyword-won',
        keyword: { id: 10, text: 'STOP' },
        kind: 'REMOVING',
        how: 'whole-text',
        payload: '',
      },
      { code: 'stored' },
      { code: 'group-left', groups: [gardeners, { id: 2, name: 'Klienci' }] },
      { code: 'put-on-blacklist' },
      { ...answer, text: 'Wypisano', sender: '+48532600111', reason: 'CONFIRMATION' },
      price,
      ...free,
    ]
    expect(read(facts, 'stop').slice(SILENT_START.length)).toEqual([
      '6 Konto, done: konto Sklep, bo do niego należy numer (R25)',
      '7 Czarna lista, nothing: nadawcy nie ma na czarnej liście (R85)',
      '8 Dopasowanie, done: „stop” → stop (R41)',
      '  done: STOP – usuwające, cała treść jest hasłem (R54)',
      '9 Zapis, done: zapisano w skrzynce (R37)',
      '10 Działania, done: wypisano z grup Ogrodnicy i Klienci (R82)',
      '10 Działania, done: wpisano na czarną listę (R82)',
      '11 Przekierowania, nothing: bez przekierowań (R37)',
      '12 Odpowiedź, done: „Wypisano” – 1 część, GSM-7, od: 532 600 111 (R83)',
      '13 Koszt, done: odbiór bezpłatny (R170)',
      '  done: odpowiedź: 1 część, SMS FULL, 0,16 zł netto (R175)',
      '  done: nadawca płaci swojemu operatorowi jak za zwykły SMS (R173)',
    ])
  })

  test('R94: an answer that the loop guard held back costs nothing', () => {
    const facts = matched.flatMap((fact): readonly TraceFact[] => {
      if (fact.code === 'answer-planned') return [{ code: 'answer-withheld', why: 'identical-text' }]
      return fact.code === 'answer-price' ? [] : [fact]
    })
    expect(read(facts).slice(-4)).toEqual([
      '11 Przekierowania, nothing: bez przekierowań (R37)',
      '12 Odpowiedź, warning: bez odpowiedzi: ten sam tekst powtarza się w ciągu godziny, to może być pętla (R94)',
      '13 Koszt, done: odbiór bezpłatny (R170)',
      '  done: nadawca płaci swojemu operatorowi jak za zwykły SMS (R173)',
    ])
  })

  test('R91: the answers of a series stand below it', () => {
    const facts: readonly TraceFact[] = [
      { code: 'sequence-started', steps: 2 },
      { ...answer, text: 'Czesc {imie}' },
      { code: 'placeholder-in-answer', placeholder: '{imie}' },
      price,
      { ...answer, text: 'Do jutra', dueAt: NEXT_MORNING, delayed: true },
      price,
      ...free,
    ]
    expect(read(facts).slice(-8)).toEqual([
      '12 Odpowiedź, done: rusza seria odpowiedzi: 2 wiadomości (R91)',
      '  done: „Czesc {imie}” – 1 część, GSM-7, od: INFORMACJA (R88)',
      '  warning: {imie} nie zostanie podmienione, wyjdzie dosłownie (R93)',
      '  done: „Do jutra” – 1 część, GSM-7, od: INFORMACJA, wyjdzie 2025-03-04 08:00 (R88)',
      '13 Koszt, done: odbiór bezpłatny (R170)',
      '  done: odpowiedź: 1 część, SMS FULL, 0,16 zł netto (R175)',
      '  done: odpowiedź: 1 część, SMS FULL, 0,16 zł netto (R175)',
      '  done: nadawca płaci swojemu operatorowi jak za zwykły SMS (R173)',
    ])
  })

  test('R93: a placeholder hangs on the single answer that has it', () => {
    const facts: readonly TraceFact[] = [answer, { code: 'placeholder-in-answer', placeholder: '#IMIE#' }]
    expect(read(facts).slice(-2)).toEqual([
      '12 Odpowiedź, done: „Dziekujemy, poinformujemy Cie o promocji!” – 1 część, GSM-7, od: INFORMACJA (R88)',
      '  warning: #IMIE# nie zostanie podmienione, wyjdzie dosłownie (R93)',
    ])
  })

  test('R71: a command to the platform leaves the usual road', () => {
    expect(read([...toSharedNumber, SAMPLE_FACTS['command-queued'], { code: 'stored' }, ...free])).toEqual([
      ...SILENT_START.slice(0, 4),
      '5 Polecenie, done: wysyłka do grupy Ogrodnicy (2 odbiorców) czeka na odesłanie kodu 8439 (R71)',
      ...skipped([6, 7, 8], 'to polecenie dla platformy (R71)'),
      '9 Zapis, done: zapisano w skrzynce (R37)',
      ...skipped([10, 11, 12], 'to polecenie dla platformy (R71)'),
      '13 Koszt, done: odbiór bezpłatny (R170)',
      '  done: nadawca płaci swojemu operatorowi jak za zwykły SMS (R173)',
    ])
  })

  test('R74: a message to a phone has five steps of its own', () => {
    const facts: readonly TraceFact[] = [
      { code: 'send-requested', sender: '2waySMS', reason: 'MESSAGE' },
      { code: 'text-prepared', parts: 2, encoding: 'UCS-2', lost: [] },
      SAMPLE_FACTS['virtual-number'],
      SAMPLE_FACTS['handed-to-network'],
      SAMPLE_FACTS.charged,
    ]
    expect(read(facts)).toEqual([
      '1 Zlecenie, done: wiadomość napisana ręcznie, nadawca: 2waySMS (R18)',
      '2 Treść, done: 2 części, UCS-2 (R156)',
      '3 Nadawca, done: 999 000 001, numer wirtualny z puli; można odpisać do 2025-03-04 08:00 (R72)',
      '4 Wysłanie, done: wysłano na telefon 500 600 700 (R2)',
      '5 Koszt, done: 2 części, SMS FULL, 0,32 zł netto (R176)',
    ])
  })

  test('R84: a message that was refused says why it did not go out', () => {
    const facts: readonly TraceFact[] = [
      { code: 'send-requested', sender: 'SKLEP', reason: 'BROADCAST' },
      { code: 'text-prepared', parts: 1, encoding: 'GSM-7', lost: ['漢'] },
      { code: 'send-refused', refusal: 'number_is_blacklisted' },
    ]
    expect(read(facts)).toEqual([
      '1 Zlecenie, done: wysyłka do grupy, nadawca: SKLEP (R165)',
      '2 Treść, warning: 1 część, GSM-7; zamiast 漢 wyjdzie „?” (R161)',
      '4 Wysłanie, stop: nie wysłano: telefon jest na czarnej liście konta (R84)',
      '5 Koszt, nothing: pominięto: wiadomość nie wyszła (R84)',
    ])
  })

  test('R9: what a foreign phone writes to a short code comes no further than the gate and costs nobody', () => {
    const facts: readonly TraceFact[] = [
      { code: 'numbers-read', from: '+447700900123', to: '4301' },
      { code: 'unreachable-short-code' },
      { code: 'not-stored' },
    ]
    expect(read(facts)).toEqual([
      '1 Części, nothing: wiadomość przyszła w całości (R164)',
      '2 Numery, done: od +44 770 090 0123 do 4301 (R9)',
      '3 Powtórki, nothing: to nie jest powtórka (R38)',
      '4 Rodzaj numeru, stop: z zagranicznego telefonu nie da się napisać na krótki numer (R9)',
      ...skipped([5, 6, 7, 8], 'ten numer nie przyjął wiadomości (R9)'),
      '9 Zapis, nothing: nie zapisano w żadnej skrzynce (R37)',
      ...skipped([10, 11, 12, 13], 'ten numer nie przyjął wiadomości (R9)'),
    ])
  })

  const ENDS: readonly (readonly [string, readonly TraceFact[]])[] = [
    ['part-waits', [SAMPLE_FACTS['part-waits']]],
    ['duplicate', [...toSharedNumber.slice(0, 1), SAMPLE_FACTS.duplicate]],
    ['unknown-number', [...toSharedNumber.slice(0, 1), SAMPLE_FACTS['unknown-number'], ...lost]],
    ['nobody', [...toSharedNumber, { code: 'nobody' }, ...lost]],
    ['a command', [...toSharedNumber, SAMPLE_FACTS['command-withdrawn'], { code: 'stored' }, ...free]],
    ['nothing', matched],
  ]
  test.each(ENDS)(
    'R37: each of the 13 steps has its line, also of a message ended by %s',
    (_label, facts) => {
      const steps = new Set(explainTrace(facts).map(({ step }) => step))
      expect([...steps]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    },
  )

  test('R4: what it answers fits the contract', () => {
    const lines = explainTrace(matched, 'Ogrodnik')
    expect(TraceLine.array().parse(lines)).toEqual(lines)
  })

  test('R4: a trace without facts has no lines', () => {
    expect(explainTrace([])).toEqual([])
  })
})

describe('nearMissesOf', () => {
  test('R65: answers the near misses in their order, each with its sentence', () => {
    const second: TraceFact = {
      code: 'near-miss',
      keyword: garden,
      why: 'other-account',
      difference: '',
      otherAccount: true,
    }
    expect(nearMissesOf([{ code: 'nobody' }, SAMPLE_FACTS['near-miss'], second, ...lost])).toEqual([
      {
        keywordId: 1,
        text: 'OGRODNIK',
        why: 'distance-1',
        sentence: {
          pl: 'Najbliżej: OGRODNIK (brakuje litery „i”)',
          en: 'Nearest: OGRODNIK (missing letter “i”)',
        },
        otherAccount: false,
      },
      {
        keywordId: 2,
        text: 'OGRÓD',
        why: 'other-account',
        sentence: {
          pl: 'Najbliżej: OGRÓD (hasło innego klienta)',
          en: 'Nearest: OGRÓD (another customer’s keyword)',
        },
        otherAccount: true,
      },
    ])
  })
})
