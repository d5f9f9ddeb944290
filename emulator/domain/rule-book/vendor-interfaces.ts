import { fieldPractice, ourDecision, vendorPage, type RuleStatement } from './rule-statement.ts'

/** Where the vendor's papers about the interfaces leave something open, our best reading; each is a key of the profile. */
export const VENDOR_INTERFACE_RULES = [
  {
    rule: 'V1',
    section: 'delivery',
    pl: 'Operator przyjmuje wiadomość domyślnie po sekundzie, a SMS ECO+ dwie sekundy później, raport doręczenia przychodzi 5 sekund później, a wiadomość, której nie da się doręczyć, traci ważność po 72 godzinach.',
    en: 'By default the operator takes a message after a second and an SMS ECO+ two seconds later, its delivery report comes 5 seconds later, and a message that cannot be delivered expires after 72 hours.',
    source: [
      vendorPage('dev.serwersms.pl/en/https-api-v2/checking-the-sms-delivery-reports'),
      fieldPractice('github.com/Jarmix80/ctip'),
      ourDecision('odstępy jak w przykładzie dostawcy', 'the times of the vendor’s example'),
    ],
  },
  {
    rule: 'V2',
    section: 'https-api',
    pl: 'Odpowiedź XML ma główny element response, a błąd element error; znane programy nie patrzą na tę nazwę.',
    en: 'An XML answer has the root element response, and an error the element error; no known client looks at the name.',
    source: [ourDecision('nazwy nikt nie podaje', 'nobody states the name')],
  },
  {
    rule: 'V3',
    section: 'https-api',
    pl: 'Komunikaty o błędach są po polsku, a programy i tak czytają tylko kod i typ.',
    en: 'Error messages are in Polish, and clients read only the code and the type anyway.',
    source: [vendorPage('dev.serwersms.pl/https-api-v2/autoryzacja')],
  },
  {
    rule: 'V4',
    section: 'https-api',
    pl: 'Lista ma domyślnie 100 pozycji na stronie i zaczyna się od najnowszych, a lista nazw od A, w kolejności polskiego alfabetu, a filtr dat obejmuje cały dzień lub całą sekundę, na której się kończy.',
    en: 'A list has 100 entries a page by default and begins with the newest, a list of names with A, in the order of the Polish alphabet, and a filter of dates takes in all of the day or second at which it ends.',
    source: [
      ourDecision('dostawca nie podaje domyślnych wartości', 'the vendor does not state the defaults'),
    ],
  },
  {
    rule: 'V5',
    section: 'https-api',
    pl: 'Identyfikator unique_id ma od 3 do 50 liter i cyfr, a łącznik jest przyjmowany, choć opis go nie wymienia.',
    en: 'A unique_id has 3 to 50 letters and digits, and a hyphen is taken although the papers do not name it.',
    source: [
      vendorPage('dev.serwersms.pl/en/https-api-v2/own-messages-identifiers-unique-id'),
      fieldPractice('github.com/Jarmix80/ctip'),
    ],
  },
  {
    rule: 'V6',
    section: 'https-api',
    pl: 'Odpowiedź 2way pojawia się przy odbiorze z typem eco i identyfikatorem wiadomości, na którą odpowiada, a przy filtrze 2way z typem 2way.',
    en: 'A 2way reply is pulled with the type eco and the id of the message it answers, and by the filter 2way with the type 2way.',
    source: [
      ourDecision('opis wymienia message_id tylko przy eco', 'the papers name message_id for eco only'),
    ],
  },
  {
    rule: 'V7',
    section: 'https-api',
    pl: 'Wywołania send_nd i send_ndi wstawiają wiadomość tak, jakby przyszła z podanego telefonu, i odpowiadają true, gdy trafiła na konto.',
    en: 'The calls send_nd and send_ndi feed in a message as if it had come from the given phone, and answer true when it reached the account.',
    source: [vendorPage('github.com/SerwerSMSpl/serwersms-php-api-v2')],
  },
  {
    rule: 'V8',
    section: 'https-api',
    pl: 'Pusta lista wraca jako items bez pozycji, a na życzenie jako null, bo prawdziwa usługa robi czasem tak z grupami i kontaktami.',
    en: 'An empty list comes as items without entries, and if wanted as null, because the real service does so at times for groups and contacts.',
    source: [vendorPage('github.com/SerwerSMSpl/serwersms-java-api')],
  },
  {
    rule: 'V9',
    section: 'https-api',
    pl: 'Raport doręczenia jest wywołaniem adresu z makrami #SMSID#, #STAN#, #DATA# i #PRZYCZYNA#, ze stanem doreczono, niedoreczono lub niewyslano; adres podany przy wysyłce (dlr_url) zastępuje ten z ustawień.',
    en: 'A delivery report is a call of an address with the macros #SMSID#, #STAN#, #DATA# and #PRZYCZYNA#, with the state doreczono, niedoreczono or niewyslano; an address given when sending (dlr_url) replaces the one of the settings.',
    source: [
      fieldPractice('github.com/chilek/lms'),
      ourDecision(
        'wielkości liter w stanie nikt nie podaje',
        'nobody states the case of the state’s letters',
      ),
    ],
  },
] as const satisfies readonly RuleStatement[]
