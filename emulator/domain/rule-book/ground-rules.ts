import {
  SERVICE_DESCRIPTION,
  fieldPractice,
  ourDecision,
  vendorPage,
  type RuleStatement,
} from './rule-statement.ts'

/** R1–R12: what the emulator is, and how it reads addresses. */
export const GROUND_RULES = [
  {
    rule: 'R1',
    section: 'ground-rules',
    pl: 'Platforma nie tylko wysyła wiadomości, ale też je odbiera; sposób odbioru zależy od rodzaju numeru, a odpowiedzi na SMS ECO+ i na własny numer nadawcy do niej nie trafiają.',
    en: 'The platform not only sends messages but takes them in; the way it does so depends on the number type, and replies to SMS ECO+ or to your own number never reach it.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R2',
    section: 'ground-rules',
    pl: 'Emulator działa bez sieci i łączy się tylko z adresami z listy dozwolonych, na której na początku jest wyłącznie ten komputer.',
    en: 'The emulator works without a network and connects only to hosts on the allow-list, which at first holds nothing but this computer.',
    source: [
      ourDecision(
        'próba nie może dotrzeć do prawdziwego klienta',
        'a rehearsal must not reach a real customer',
      ),
    ],
  },
  {
    rule: 'R3',
    section: 'ground-rules',
    pl: 'Zegar i losowość należą do przestrzeni roboczej, więc to samo ziarno i te same wiadomości zawsze dają identyczny wynik.',
    en: 'Clock and chance belong to the workspace, so the same seed and the same messages always give the identical result.',
    source: [
      ourDecision('powtórzony test ma dać ten sam wynik', 'a repeated test has to give the same result'),
    ],
  },
  {
    rule: 'R4',
    section: 'ground-rules',
    pl: 'Każda przychodząca wiadomość zostawia ślad, w którym krok po kroku widać zastosowane reguły, wynik i powód, dla którego odpadły inne hasła.',
    en: 'Behind every incoming message stands a trace that shows, step by step, which rules applied, what came of it and why the other keywords lost.',
    source: [
      ourDecision(
        'tester pyta nie tylko o wynik, ale i o powód',
        'a tester asks for the reason as well as the result',
      ),
    ],
  },
  {
    rule: 'R5',
    section: 'ground-rules',
    pl: 'Systemy zewnętrzne dostają czas w postaci RRRR-MM-DD GG:MM:SS według zegara w Warszawie, a w przestrzeni roboczej zapisany jest czas UTC.',
    en: 'Integrations get times as YYYY-MM-DD HH:MM:SS on the Warsaw clock, while the workspace itself keeps UTC.',
    source: [
      vendorPage('dev.serwersms.pl/en/https-api-v2/incomming-messages'),
      ourDecision(
        'dostawca działa w Polsce i nie podaje strefy',
        'the vendor works in Poland and names no time zone',
      ),
    ],
  },
  {
    rule: 'R6',
    section: 'addresses',
    pl: 'Numery telefonów są międzynarodowe: do polskiego +48 dopisze się samo, a zagraniczny trzeba podać z plusem i kodem kraju.',
    en: 'Phone numbers are international: a Polish one gets its +48 by itself, a foreign one must come with a plus and its country code.',
    source: [vendorPage('dev.serwersms.pl/en/https-api-v2/introduction')],
  },
  {
    rule: 'R7',
    section: 'addresses',
    pl: 'Spacje, kropki, łączniki i nawiasy w numerze nic nie znaczą, a początkowe 00 zamienia się w plus, więc każdy zapis z plakatu prowadzi do tego samego numeru.',
    en: 'Spaces, dots, hyphens and brackets in a number mean nothing and a leading 00 turns into a plus, so however a poster spells it, it is the same number.',
    source: [
      ourDecision('ludzie wklejają to, co widzą na plakacie', 'people paste what they see on a poster'),
    ],
  },
  {
    rule: 'R8',
    section: 'addresses',
    pl: 'Numer dostępowy ma 9 cyfr, na przykład 503 340 503, a Short Code ma 4 cyfry, na przykład 4301.',
    en: 'An access number has 9 digits, such as 503 340 503, and a short code has 4, such as 4301.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R9',
    section: 'addresses',
    pl: 'Short Code nie ma kodu kraju i można do niego pisać tylko z polskich numerów; wiadomość z zagranicznego telefonu nie dociera do platformy (UNREACHABLE_SHORT_CODE).',
    en: 'A short code has no country code and only Polish phones can write to it; a message from a foreign phone never gets to the platform (UNREACHABLE_SHORT_CODE).',
    source: [
      ourDecision(
        'krótki numer istnieje tylko w polskich sieciach',
        'a short number exists in Polish networks only',
      ),
    ],
  },
  {
    rule: 'R10',
    section: 'addresses',
    pl: 'Krótkie numery zaczynające się od 7 lub 9 mają podwyższoną opłatę, dlatego nie mogą być numerem SC ani SCI (E_PREMIUM_RANGE).',
    en: 'An SMS to a short number beginning with 7 or 9 costs more than an ordinary one, so such a number cannot be an SC or SCI (E_PREMIUM_RANGE).',
    source: [fieldPractice('cik.uke.gov.pl')],
  },
  {
    rule: 'R11',
    section: 'addresses',
    pl: 'Numery, które wymyśla emulator, zaczynają się od +48 999, żeby wiadomość testowa nie trafiła do prawdziwej osoby; własne numery możesz wpisać dowolne.',
    en: 'Numbers that the emulator makes up begin with +48 999, so that a test message cannot land on a real person; your own numbers can be any.',
    source: [
      ourDecision(
        'to zakres używany w przykładach, nie w telefonach',
        'that range serves examples, not phones',
      ),
    ],
  },
  {
    rule: 'R12',
    section: 'addresses',
    pl: 'Ten sam numer bywa zapisany z plusem albo bez, dlatego emulator porównuje numery zawsze w jednej, pełnej postaci.',
    en: 'The same number turns up with and without a plus, so the emulator always compares numbers in one full form.',
    source: [vendorPage('dev.serwersms.pl/https-xml-api/obsluga-wiadomosci-premium-sms')],
  },
] as const satisfies readonly RuleStatement[]
