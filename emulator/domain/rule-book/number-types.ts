import {
  SERVICE_DESCRIPTION,
  fieldPractice,
  ourDecision,
  vendorPage,
  type RuleStatement,
} from './rule-statement.ts'

/** R13–R36: what each number type can do, and the two tables that say so. */
export const NUMBER_TYPE_RULES = [
  {
    rule: 'R13',
    section: 'number-types',
    pl: 'SMS ECO+ wychodzi z losowego numeru, ze zwykłym priorytetem, bez opłaty instalacyjnej i abonamentu; żaden inny rodzaj numeru nie jest dostępny w Pre-Paid.',
    en: 'SMS ECO+ goes out from a random number, at standard priority, without installation or maintenance fees; no other number type is open to pre-paid accounts.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R14',
    section: 'number-types',
    pl: 'Wiadomość bez nadawcy to ECO+, a z nadawcą – FULL.',
    en: 'A message without a sender is ECO+, and one with a sender is FULL.',
    source: [vendorPage('dev.serwersms.pl/en/https-api-v2/sending-sms-messages-with-the-same-content')],
  },
  {
    rule: 'R15',
    section: 'number-types',
    pl: 'ECO+ nie przyjmuje odpowiedzi i nie ma haseł, ankiet, konkursów ani statystyk; kto odpisze, ten pisze w próżnię (REPLY_NOT_SUPPORTED).',
    en: 'ECO+ takes no replies and has no keywords, surveys, contests or statistics; whoever answers writes into the void (REPLY_NOT_SUPPORTED).',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R16',
    section: 'number-types',
    pl: 'Po włączeniu eco.legacy_replies odpowiedź na ECO+ trafia do konta, które ostatnio pisało do tej osoby z tego numeru, co może być pomyłką.',
    en: 'With eco.legacy_replies on, a reply to ECO+ goes to the account that last wrote to that person from that number, which may be the wrong one.',
    source: [
      vendorPage('github.com/SerwerSMSpl/serwersms-php-api-v2'),
      ourDecision(
        'macierz odmawia ECO+ odpowiedzi, a interfejsy dostawcy je znają',
        "the matrix denies ECO+ replies, yet the vendor's interfaces know them",
      ),
    ],
  },
  {
    rule: 'R17',
    section: 'number-types',
    pl: '2waySMS wysyła wiadomości FULL z numerów wirtualnych, które platforma losowo przydziela odbiorcom: tylko w Post-Paid, bez opłat stałych i z wysokim priorytetem w obie strony.',
    en: '2waySMS sends FULL messages from virtual numbers that the platform picks for each recipient at random: post-paid only, without standing fees, at high priority both ways.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R18',
    section: 'number-types',
    pl: 'Wpisanie „2waySMS” w polu nadawcy, małymi lub wielkimi literami, włącza ten tryb: odbiorca widzi losowy numer z 9 cyfr i może na niego odpisać.',
    en: 'Put “2waySMS” in the sender field, in small or capital letters, and the message comes from a random number of 9 digits that accepts an answer.',
    source: [
      vendorPage('dev.serwersms.pl/en/https-api-v2/sending-sms-messages-with-the-same-content'),
      ourDecision('różna wielkość liter niczemu nie szkodzi', 'different case does no harm'),
    ],
  },
  {
    rule: 'R19',
    section: 'number-types',
    pl: 'Do numeru 2way można tylko odpisać na otrzymaną wiadomość; numer wpisany ręcznie nie zadziała (TWO_WAY_NOT_A_REPLY).',
    en: 'A 2way number can only be answered after it has written to you; typing it by hand does not work (TWO_WAY_NOT_A_REPLY).',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R20',
    section: 'number-types',
    pl: 'Odpowiedź 2way zawsze trafia do właściwego konta, a wysłana wiadomość zawsze dostaje raport doręczenia; ECO+ nie obiecuje ani jednego, ani drugiego.',
    en: 'A 2way reply always reaches the right account and the message sent always gets a delivery report; ECO+ promises neither.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R21',
    section: 'number-types',
    pl: '2way nie ma haseł, ankiet, konkursów, statystyk ani indywidualnego numeru; odpowiedź jest zapisywana w całości i można ją przekierować na URL, e-mail lub telefon.',
    en: '2way has no keywords, surveys, contests, statistics or number of its own; the whole reply is kept and can be forwarded to a URL, an e-mail address or a phone.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R22',
    section: 'number-types',
    pl: 'Z numeru ND korzysta wielu klientów Post-Paid naraz, więc działa on tylko przez zarezerwowane hasła, a hasło może przypisać piszącego do grupy kontaktów.',
    en: 'Many post-paid customers share an ND, so it works only through reserved keywords, and a keyword can put the writer into a contact group.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R23',
    section: 'number-types',
    pl: 'ND nadaje się do zbierania bazy, odsyłania odpowiedzi i prostych konkursów, ale wbudowanych ankiet i konkursów na nim nie ma, więc zgłoszenia ocenia się poza platformą.',
    en: 'ND is good for collecting contacts, sending answers and simple contests, but the built-in surveys and contests are missing there, so entries are judged elsewhere.',
    source: [
      SERVICE_DESCRIPTION,
      ourDecision('o dostępności rozstrzyga macierz', 'the matrix decides what is available'),
    ],
  },
  {
    rule: 'R24',
    section: 'number-types',
    pl: 'SC działa jak ND, ale ma 4 łatwe do zapamiętania cyfry; piszący płaci jak za zwykły SMS, lecz pakiety SMS operatorów tego nie obejmują.',
    en: "SC works like ND but has 4 digits that are easy to remember; the writer pays for an ordinary SMS, which no operator's SMS bundle covers.",
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R25',
    section: 'number-types',
    pl: 'NDI SMS to 9-cyfrowy numer tylko dla jednego klienta Post-Paid, który może mieć ich dowolnie wiele; hasła są możliwe, ale nie są konieczne.',
    en: 'NDI SMS is a 9-digit number for one post-paid customer, who may have as many as needed; keywords are possible but not required.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R26',
    section: 'number-types',
    pl: 'NDI SMS daje dialog, bazę kontaktów, wszystkie rodzaje haseł, pojedyncze i wielokrotne odpowiedzi, ankiety, konkursy i statystyki, a sam numer może być nadawcą FULL.',
    en: 'NDI SMS offers dialogue, a contact base, every kind of keyword, single and multiple answers, surveys, contests and statistics, and can itself be the sender of FULL messages.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R27',
    section: 'number-types',
    pl: 'NDI MMS ma wszystko, co NDI SMS, a do tego jako jedyny odbiera MMS-y i wysyła takie, na które można odpowiedzieć.',
    en: 'NDI MMS has all that NDI SMS has, and it alone receives MMS and sends MMS that can be answered.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R28',
    section: 'number-types',
    pl: 'Z NDI MMS wiadomości można przekierować tylko na URL i e-mail, nigdy na telefon (E_FORWARD_NOT_ALLOWED).',
    en: 'From NDI MMS messages can be forwarded to a URL and to e-mail only, never to a phone (E_FORWARD_NOT_ALLOWED).',
    source: [
      SERVICE_DESCRIPTION,
      ourDecision(
        'tylko przy tej usłudze telefonu nie ma na liście',
        'this service alone leaves the phone off its list',
      ),
    ],
  },
  {
    rule: 'R29',
    section: 'number-types',
    pl: 'SCI to 4-cyfrowy numer jednego klienta, na który można napisać dowolne słowo; emulator traktuje go tak samo jak NDI.',
    en: "SCI is one customer's 4-digit number that takes any word; the emulator treats it exactly like NDI.",
    source: [
      SERVICE_DESCRIPTION,
      ourDecision('macierz ma dla NDI i SCI jedną kolumnę', 'the matrix has a single column for NDI and SCI'),
    ],
  },
  {
    rule: 'R30',
    section: 'number-types',
    pl: 'Odpowiedzi na własny numer nadawcy trafiają na urządzenie jego właściciela, nie na platformę (LEFT_PLATFORM), więc nie ma dla nich haseł, przekierowań, statystyk ani opłat.',
    en: 'Replies to an own number go to the device of its owner, not to the platform (LEFT_PLATFORM), so they meet no keywords, forwards, statistics or charges.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R31',
    section: 'number-types',
    pl: 'Własny numer trzeba potwierdzić, zanim stanie się nadawcą, na przykład kodem z SMS-a albo podanym przez telefon.',
    en: 'An own number has to be verified before it becomes a sender, for instance with a code that comes by SMS or is read out by phone.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R32',
    section: 'number-types',
    pl: 'Wiadomość FULL może zamiast numeru pokazać nazwę do 11 znaków, ale nie da się na nią odpowiedzieć (NO_REPLY_ADDRESS).',
    en: 'A FULL message can show a name of up to 11 characters instead of a number, but nobody can answer it (NO_REPLY_ADDRESS).',
    source: [
      vendorPage('cms.serwersms.pl/en/functions/sms-attributes'),
      fieldPractice('documentation.onesignal.com/docs/en/keywords'),
    ],
  },
  {
    rule: 'R33',
    section: 'capabilities',
    pl: 'Macierz możliwości – 17 wierszy w 5 kolumnach – rozstrzyga, co jest dostępne na danym rodzaju numeru, a „nie dotyczy” znaczy w niej tyle co „nie”.',
    en: 'The capability matrix, 17 rows in 5 columns, settles what each number type offers, and “not applicable” counts in it as “no”.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R34',
    section: 'capabilities',
    pl: 'Kampania, która chce użyć czegoś, czego jej numer nie ma, zostaje odrzucona (E_CAPABILITY) ze wskazaniem pola macierzy.',
    en: 'A campaign that wants something its number does not have is refused (E_CAPABILITY), and the refusal names the cell of the matrix.',
    source: [
      ourDecision(
        'umowa działa tylko wtedy, gdy się jej pilnuje',
        'a contract counts only when somebody enforces it',
      ),
    ],
  },
  {
    rule: 'R35',
    section: 'capabilities',
    pl: 'Znak ✓* mówi, że opłata istnieje, a jej wysokość zależy od pakietu; brak kwoty nigdy nie znaczy „za darmo”.',
    en: 'The sign ✓* says that there is a fee and that its amount depends on the package; a missing amount never means “free”.',
    source: [ourDecision('znak z gwiazdką nie podaje kwoty', 'the starred sign gives no amount')],
  },
  {
    rule: 'R36',
    section: 'capabilities',
    pl: 'Tabela decyzyjna mówi o każdym z dziewięciu rodzajów numerów, kto może na niego pisać, jakie hasła działają, co się dzieje z resztą tekstów i dokąd można je przekierować.',
    en: 'The decision table says of each of the nine number types who may write to it, which keywords work, what happens to other texts and where they can be forwarded.',
    source: [
      SERVICE_DESCRIPTION,
      ourDecision(
        'opis usługi nie wypełnia wszystkich pól',
        'the service description leaves some cells open',
      ),
    ],
  },
] as const satisfies readonly RuleStatement[]
