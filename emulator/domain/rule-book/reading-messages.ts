import { fieldPractice, ourDecision, type RuleStatement } from './rule-statement.ts'

/** R37–R45: the road of a message, and the form in which texts are compared. */
export const READING_RULES = [
  {
    rule: 'R37',
    section: 'message-road',
    pl: 'Każda wiadomość przechodzi te same kroki w tej samej kolejności – od złożenia części, przez hasło i zapis, po przekierowania, odpowiedź i opłatę.',
    en: 'Every message takes the same steps in the same order, from joining its parts, through keyword and storage, to forwards, answer and charge.',
    source: [
      ourDecision(
        'stała kolejność pozwala wyjaśnić każdy wynik',
        'a fixed order makes every result explainable',
      ),
    ],
  },
  {
    rule: 'R38',
    section: 'message-road',
    pl: 'Wiadomość z identyfikatorem sieci, który pojawił się na tym numerze w ciągu ostatnich 24 godzin, to powtórka (DUPLICATE); dwa równe teksty bez identyfikatora to dwie wiadomości.',
    en: 'A message with a network id that this number has met in the last 24 hours is a repeat (DUPLICATE); two equal texts without an id are two messages.',
    source: [
      fieldPractice('github.com/textbee/textbee/issues/159'),
      fieldPractice('github.com/capcom6/android-sms-gateway/issues/291'),
    ],
  },
  {
    rule: 'R39',
    section: 'message-road',
    pl: 'Wiadomości są obsługiwane po jednej, według czasu odbioru; przy równym czasie pierwszeństwo mają numery o wysokim priorytecie, a potem decyduje kolejność nadejścia.',
    en: 'Messages are handled one at a time by time of receipt; at equal times high-priority numbers come first, then the order of arrival decides.',
    source: [ourDecision('kolejność musi być rozstrzygalna', 'the order has to be decidable')],
  },
  {
    rule: 'R40',
    section: 'message-road',
    pl: 'Nieudane przekierowanie, odpowiedź lub zmiana w grupach nigdy nie cofa zapisu wiadomości, a ślad podaje powód niepowodzenia.',
    en: 'A forward, answer or group change that fails never undoes the stored message, and the trace gives the reason of the failure.',
    source: [
      ourDecision('błąd działania nie może zgubić wiadomości', 'a failed action must not lose the message'),
    ],
  },
  {
    rule: 'R41',
    section: 'comparing-texts',
    pl: 'Teksty porównuje się w uproszczonej postaci – bez różnic w wielkości liter, polskich znakach, odstępach i interpunkcji na brzegach – a zapisuje i przekazuje zawsze w oryginale.',
    en: 'Texts are compared in a plain form, without differences of case, Polish letters, spacing and outer punctuation, but always stored and passed on as written.',
    source: [
      ourDecision(
        'tekst zmienia się po drodze, a człowiek pisze, jak mu wygodnie',
        'a text changes on its way, and people write as they like',
      ),
      fieldPractice('docs.aws.amazon.com/pinpoint/latest/userguide/channels-sms-keyword.html'),
      fieldPractice('www.chspwik.pl'),
    ],
  },
  {
    rule: 'R42',
    section: 'comparing-texts',
    pl: 'Ogrodnik, OGRODNIK i ogrodnik, także w cudzysłowie, z kropką lub z wykrzyknikiem, to dla hasła dokładnego ten sam tekst.',
    en: 'Ogrodnik, OGRODNIK and ogrodnik, also in quotation marks, with a full stop or an exclamation mark, are one text to an exact keyword.',
    source: [
      ourDecision(
        'plakat i wiadomość rzadko mają tę samą pisownię',
        'poster and message seldom share one spelling',
      ),
    ],
  },
  {
    rule: 'R43',
    section: 'comparing-texts',
    pl: 'Pomijanie wielkości liter, polskich znaków i interpunkcji na brzegach można wyłączyć osobno albo naraz, w trybie ścisłym.',
    en: 'Ignoring case, Polish letters and outer punctuation can be switched off one by one, or all at once in strict mode.',
    source: [ourDecision('widać wtedy, ile kosztuje surowość', 'it shows what being strict costs')],
  },
  {
    rule: 'R44',
    section: 'comparing-texts',
    pl: 'Cyfry nie udają liter: 0 to nie O, a 1 to nie l, więc takie pomyłki trafiają najwyżej na listę bliskich haseł.',
    en: 'Digits do not pass for letters: 0 is not O and 1 is not l, so such slips appear among the near misses at most.',
    source: [ourDecision('upraszczane są tylko litery', 'only letters are made plain')],
  },
  {
    rule: 'R45',
    section: 'comparing-texts',
    pl: 'Emoji w środku tekstu rozdziela słowa jak każdy znak, który nie jest literą, a na początku i na końcu jest pomijane.',
    en: 'An emoji inside a text separates words like any character that is not a letter, and is ignored at the beginning and the end.',
    source: [ourDecision('obrazek nie jest częścią hasła', 'a picture is no part of a keyword')],
  },
] as const satisfies readonly RuleStatement[]
