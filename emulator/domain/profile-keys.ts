import type { Bilingual } from './bilingual.ts'
import type { ProfileKey } from './profile.ts'
import type { RuleId } from './rule-book/rule-book.ts'

/** The headings of the settings screen, in reading order. */
export const PROFILE_SECTIONS = {
  network: { pl: 'Sieć', en: 'Network' },
  matching: { pl: 'Dopasowanie haseł', en: 'Matching of keywords' },
  'shared-numbers': { pl: 'Numery współdzielone', en: 'Shared numbers' },
  replies: { pl: 'Odpowiedzi na 2way i ECO+', en: 'Replies to 2way and ECO+' },
  receiving: { pl: 'Odbiór długich SMS-ów', en: 'Receiving long SMS' },
  answers: { pl: 'Automatyczne odpowiedzi', en: 'Automatic answers' },
  'quiet-hours': { pl: 'Cisza nocna', en: 'Quiet hours' },
  surveys: { pl: 'SMS Ankieta', en: 'SMS survey' },
  billboard: { pl: 'Billboard SMS', en: 'Billboard SMS' },
  forwarding: { pl: 'Przekierowania', en: 'Forwards' },
  mms: { pl: 'MMS', en: 'MMS' },
  'own-number': { pl: 'Numer własny', en: 'Own number' },
  delivery: { pl: 'Doręczanie i raporty', en: 'Delivery and reports' },
  'https-api': { pl: 'HTTPS API v2', en: 'HTTPS API v2' },
  prices: { pl: 'Cennik', en: 'Price list' },
} as const satisfies Record<string, Bilingual>

export type ProfileSection = keyof typeof PROFILE_SECTIONS

/** What the settings screen says about a key: the heading it stands under, its rule, and one sentence in each language. */
export interface ProfileKeyNote extends Bilingual {
  readonly section: ProfileSection
  readonly rule: RuleId
  /** Nothing reads it yet: what it is about comes later. */
  readonly isAhead?: true
}

/** Every key of the behaviour profile explained, in the order of the settings screen. */
export const PROFILE_KEYS: Readonly<Record<ProfileKey, ProfileKeyNote>> = {
  'net.allow_hosts': {
    section: 'network',
    rule: 'R2',
    pl: 'Adresy, z którymi emulator może się łączyć.',
    en: 'Hosts that the emulator may connect to.',
  },
  'match.fold_case': {
    section: 'matching',
    rule: 'R41',
    pl: 'Małe i wielkie litery znaczą to samo.',
    en: 'Small and capital letters mean the same.',
  },
  'match.fold_diacritics': {
    section: 'matching',
    rule: 'R41',
    pl: 'Polskie litery znaczą to samo co zwykłe: ó to o, ł to l.',
    en: 'Polish letters mean the same as plain ones: ó is o, ł is l.',
  },
  'match.strip_outer_punctuation': {
    section: 'matching',
    rule: 'R41',
    pl: 'Cudzysłowy, kropki i inne znaki na brzegach tekstu są pomijane.',
    en: 'Quotation marks, full stops and other signs around a text are ignored.',
  },
  'match.exact_on_shared': {
    section: 'matching',
    rule: 'R48',
    pl: 'Na ND i SC hasło dokładne musi być całym tekstem albo wystarczy, że jest pierwszym słowem.',
    en: 'On ND and SC an exact keyword has to be the whole text, or the first word is enough.',
  },
  'match.session_before_exact': {
    section: 'matching',
    rule: 'R62',
    isAhead: true,
    pl: 'Poprawna odpowiedź w trwającej ankiecie ma pierwszeństwo przed hasłem dokładnym.',
    en: 'A valid answer in an open survey comes before an exact keyword.',
  },
  'shared.keyword_limit': {
    section: 'shared-numbers',
    rule: 'R69',
    pl: 'Liczba haseł, które jedno konto może zarezerwować na jednym numerze ND lub SC.',
    en: 'Number of keywords that one account can reserve on one ND or SC.',
  },
  'two_way.ttl_hours': {
    section: 'replies',
    rule: 'R75',
    pl: 'Liczba godzin, przez które można odpowiedzieć na wiadomość 2way; 0 oznacza bez końca.',
    en: 'Hours in which a 2way message can be answered; 0 means for ever.',
  },
  'two_way.pool': {
    section: 'replies',
    rule: 'R77',
    pl: 'Numery wirtualne, z których wychodzą wiadomości 2way.',
    en: 'Virtual numbers that 2way messages are sent from.',
  },
  'eco.legacy_replies': {
    section: 'replies',
    rule: 'R16',
    pl: 'Odpowiedzi na ECO+ są zapisywane u konta, które ostatnio pisało z tego numeru.',
    en: 'Replies to ECO+ are stored with the account that last wrote from that number.',
  },
  'mo.reassembly_minutes': {
    section: 'receiving',
    rule: 'R164',
    pl: 'Liczba minut, przez które długi SMS czeka na brakujące części.',
    en: 'Minutes that a long SMS waits for its missing parts.',
  },
  'loop.guard': {
    section: 'answers',
    rule: 'R94',
    pl: 'Bezpiecznik wstrzymuje automatyczne odpowiedzi, gdy dwa automaty zaczynają pisać do siebie.',
    en: 'The guard holds automatic answers back when two machines begin to write to each other.',
  },
  'loop.max_per_10min': {
    section: 'answers',
    rule: 'R94',
    pl: 'Największa liczba automatycznych odpowiedzi z numeru na jeden telefon w 10 minut.',
    en: 'Most automatic answers from a number to one phone in 10 minutes.',
  },
  'loop.identical_per_hour': {
    section: 'answers',
    rule: 'R94',
    pl: 'Liczba takich samych tekstów w ciągu godziny, po której odpowiedzi ustają.',
    en: 'Number of identical texts within an hour after which answers stop.',
  },
  'quiet.from': {
    section: 'quiet-hours',
    rule: 'R187',
    pl: 'Godzina, o której zaczyna się cisza nocna, według zegara w Warszawie.',
    en: 'Time at which quiet hours begin, on the Warsaw clock.',
  },
  'quiet.to': {
    section: 'quiet-hours',
    rule: 'R187',
    pl: 'Godzina, o której kończy się cisza nocna, według zegara w Warszawie.',
    en: 'Time at which quiet hours end, on the Warsaw clock.',
  },
  'quiet.sundays_holidays': {
    section: 'quiet-hours',
    rule: 'R187',
    pl: 'Cisza obowiązuje też przez całe niedziele i święta.',
    en: 'Quiet hours also cover whole Sundays and public holidays.',
  },
  'survey.ttl_hours': {
    section: 'surveys',
    rule: 'R98',
    isAhead: true,
    pl: 'Liczba godzin ciszy, po której trwająca ankieta się kończy.',
    en: 'Hours of silence after which an open survey ends.',
  },
  'survey.max_invalid': {
    section: 'surveys',
    rule: 'R98',
    isAhead: true,
    pl: 'Liczba błędnych odpowiedzi na jedno pytanie, po której ankieta się kończy.',
    en: 'Number of wrong answers to one question after which a survey ends.',
  },
  'billboard.max_chars': {
    section: 'billboard',
    rule: 'R112',
    isAhead: true,
    pl: 'Liczba znaków wiadomości, które mieszczą się na ekranie.',
    en: 'Number of characters of a message that fit on the screen.',
  },
  'forward.url.number_format': {
    section: 'forwarding',
    rule: 'R127',
    pl: 'Zapis numeru telefonu w wywoływanym adresie URL.',
    en: 'How a phone number is written in the URL that is called.',
  },
  'forward.url.timeout_s': {
    section: 'forwarding',
    rule: 'R126',
    pl: 'Liczba sekund oczekiwania na odpowiedź wywołanego adresu URL.',
    en: 'Seconds to wait for the answer of a called URL.',
  },
  'forward.url.retry_minutes': {
    section: 'forwarding',
    rule: 'R126',
    pl: 'Po ilu minutach od pierwszej próby nieudane przekierowanie jest powtarzane.',
    en: 'Minutes after the first attempt at which a failed forward is tried again.',
  },
  'forward.mail.max_bytes': {
    section: 'forwarding',
    rule: 'R130',
    isAhead: true,
    pl: 'Największy rozmiar przekierowanego e-maila z załącznikami, w bajtach.',
    en: 'Largest forwarded e-mail with its attachments, in bytes.',
  },
  'forward.mail.server': {
    section: 'forwarding',
    rule: 'R129',
    pl: 'Serwer poczty, któremu oddaje się przekierowania na e-mail, jako host:port; pusto: wbudowana skrzynka.',
    en: 'Mail server that e-mail forwards are handed to, as host:port; empty: the built-in mailbox.',
  },
  'mms.max_bytes': {
    section: 'mms',
    rule: 'R150',
    isAhead: true,
    pl: 'Największy rozmiar przychodzącego MMS-a, w bajtach.',
    en: 'Largest incoming MMS, in bytes.',
  },
  'mms.warn_bytes': {
    section: 'mms',
    rule: 'R150',
    isAhead: true,
    pl: 'Rozmiar wysyłanego MMS-a w bajtach, od którego ostrzegamy o starszych telefonach.',
    en: 'Size of an outgoing MMS in bytes above which we warn about older phones.',
  },
  'own.code_digits': {
    section: 'own-number',
    rule: 'R168',
    pl: 'Liczba cyfr kodu, którym potwierdza się numer własny.',
    en: 'Number of digits of the code that verifies an own number.',
  },
  'own.code_minutes': {
    section: 'own-number',
    rule: 'R168',
    pl: 'Liczba minut, przez które kod jest ważny.',
    en: 'Minutes for which the code is valid.',
  },
  'own.tries': {
    section: 'own-number',
    rule: 'R168',
    pl: 'Liczba prób wpisania kodu.',
    en: 'Number of tries to enter the code.',
  },
  'network.sent_after_s': {
    section: 'delivery',
    rule: 'V1',
    pl: 'Liczba sekund, po których operator przyjmuje wiadomość.',
    en: 'Seconds after which the operator takes a message.',
  },
  'network.standard_delay_s': {
    section: 'delivery',
    rule: 'V1',
    pl: 'O ile sekund później operator przyjmuje SMS ECO+, który ma zwykły priorytet.',
    en: 'How many seconds later the operator takes an SMS ECO+, which has the standard priority.',
  },
  'network.report_after_s': {
    section: 'delivery',
    rule: 'V1',
    pl: 'Liczba sekund od przyjęcia wiadomości do jej raportu doręczenia.',
    en: 'Seconds from the taking of a message to its delivery report.',
  },
  'network.validity_hours': {
    section: 'delivery',
    rule: 'V1',
    pl: 'Liczba godzin, po których niedoręczona wiadomość traci ważność.',
    en: 'Hours after which a message that could not be delivered expires.',
  },
  'api.xml_root': {
    section: 'https-api',
    rule: 'V2',
    pl: 'Nazwa głównego elementu odpowiedzi XML.',
    en: 'Name of the root element of an XML answer.',
  },
  'api.language': {
    section: 'https-api',
    rule: 'V3',
    pl: 'Język komunikatów o błędach.',
    en: 'Language of error messages.',
  },
  'api.page_size': {
    section: 'https-api',
    rule: 'V4',
    pl: 'Liczba pozycji na stronie, gdy wywołanie jej nie podaje.',
    en: 'Entries on a page when a call does not say.',
  },
  'api.page_order': {
    section: 'https-api',
    rule: 'V4',
    pl: 'Kolejność list ułożonych według czasu, gdy wywołanie jej nie podaje; listy nazw idą od A.',
    en: 'Order of lists in order of time when a call does not say; lists of names begin with A.',
  },
  'api.hyphen_in_unique_id': {
    section: 'https-api',
    rule: 'V5',
    pl: 'Łącznik w unique_id jest dozwolony.',
    en: 'A hyphen in a unique_id is allowed.',
  },
  'api.two_way_type': {
    section: 'https-api',
    rule: 'V6',
    pl: 'Typ, pod jakim odbiór wiadomości podaje odpowiedzi 2way, gdy filtr sam go nie wskazuje.',
    en: 'Type under which pulled messages show 2way replies when the filter does not name it.',
  },
  'api.inject_incoming': {
    section: 'https-api',
    rule: 'V7',
    pl: 'Wywołania send_nd i send_ndi wstawiają wiadomość przychodzącą; wyłączone odpowiadają jak konto demo.',
    en: 'The calls send_nd and send_ndi feed in an incoming message; switched off they answer as the demo account does.',
  },
  'api.null_for_empty_list': {
    section: 'https-api',
    rule: 'V8',
    pl: 'Pusta lista grup i kontaktów wraca jako samo null.',
    en: 'An empty list of groups or contacts comes as a bare null.',
  },
  'api.report_word_case': {
    section: 'https-api',
    rule: 'V9',
    pl: 'Stan w wywołaniu z raportem doręczenia: małymi literami albo wielką literą na początku.',
    en: 'The state in the call of a delivery report: in small letters, or with a capital first.',
  },
  'price.top_up_tiers': {
    section: 'prices',
    rule: 'R176',
    pl: 'Ceny netto jednej części ECO+ i FULL dla kolejnych progów doładowania.',
    en: 'Net prices of one part of ECO+ and FULL for each step of the top-up.',
  },
  'price.top_up': {
    section: 'prices',
    rule: 'R176',
    pl: 'Kwota doładowania w złotych, która wybiera próg cenowy.',
    en: 'Top-up in PLN that chooses the price step.',
  },
  'price.mms': {
    section: 'prices',
    rule: 'R177',
    pl: 'Cena netto jednego MMS-a; puste pole oznacza, że cena nie jest ustalona.',
    en: 'Net price of one MMS; an empty field means that the price is not set.',
  },
  'price.voice': {
    section: 'prices',
    rule: 'R177',
    pl: 'Cena netto jednej wiadomości VOICE; puste pole oznacza, że cena nie jest ustalona.',
    en: 'Net price of one VOICE message; an empty field means that the price is not set.',
  },
  'price.rcs': {
    section: 'prices',
    rule: 'R177',
    pl: 'Cena netto jednej wiadomości RCS; puste pole oznacza, że cena nie jest ustalona.',
    en: 'Net price of one RCS message; an empty field means that the price is not set.',
  },
  'price.installation_fee': {
    section: 'prices',
    rule: 'R177',
    pl: 'Opłata instalacyjna netto za numer; puste pole oznacza, że zależy od pakietu.',
    en: 'Net installation fee of a number; an empty field means that it depends on the package.',
  },
  'price.maintenance_fee': {
    section: 'prices',
    rule: 'R177',
    pl: 'Abonament netto za utrzymanie numeru; puste pole oznacza, że zależy od pakietu.',
    en: 'Net maintenance subscription of a number; an empty field means that it depends on the package.',
  },
  'price.vat_percent': {
    section: 'prices',
    rule: 'R177',
    pl: 'Stawka VAT w procentach, pokazywana obok kwot netto.',
    en: 'VAT rate in per cent, shown beside net amounts.',
  },
}
