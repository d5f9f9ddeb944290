import { ourDecision, vendorPage, type RuleStatement } from './rule-statement.ts'

const CLIENT = vendorPage('github.com/SerwerSMSpl/serwersms-php-api-v2')
const INCOMING_PAGE = vendorPage('dev.serwersms.pl/en/https-api-v2/incomming-messages')

/** How a system fetches what came in, and feeds in messages of its own. */
export const PULL_RULES = [
  {
    rule: 'R134',
    section: 'pull',
    pl: 'Wywołanie messages/recived podaje wiadomości przychodzące, wybrane według typu, numeru, telefonu i czasu, a te pobrane z parametrem read nie wracają w następnych wywołaniach.',
    en: 'The call messages/recived gives incoming messages, chosen by type, number, phone and time; those fetched with the parameter read do not come again.',
    source: [INCOMING_PAGE, CLIENT],
  },
  {
    rule: 'R135',
    section: 'pull',
    pl: 'Pozycja ma numer, typ, telefon, datę, znak czarnej listy i tekst, odpowiedź ma też identyfikator wiadomości, na którą odpowiada, MMS zamiast tekstu tytuł, numer odbiorcy i załączniki, a lista ma numer strony i liczbę stron.',
    en: 'An entry has its number, type, phone, date, blacklist mark and text; a reply also has the id of the message it answers, an MMS has a title, the number written to and attachments instead of the text, and the list the number of its page and of all pages.',
    source: [INCOMING_PAGE, CLIENT],
  },
  {
    rule: 'R136',
    section: 'pull',
    pl: 'Odpowiedź 2way ma przy odbiorze typ eco i message_id, a w Bramce pozostaje odpowiedzią 2way.',
    en: 'A 2way reply is fetched with the type eco and a message_id, and stays a 2way reply inside Bramka.',
    source: [
      ourDecision(
        'message_id opisano tylko przy eco, a odpowiedź 2way go ma',
        'message_id is documented for eco only, and a 2way reply has one',
      ),
    ],
  },
  {
    rule: 'R137',
    section: 'pull',
    pl: 'Treść załącznika MMS w messages/recived jest zapisana w base64.',
    en: 'The content of an attachment of an MMS in messages/recived is written in base64.',
    source: [ourDecision('dokumentacja mówi tylko „plik”', 'the documentation says only “file”')],
  },
  {
    rule: 'R139',
    section: 'pull',
    pl: 'Wywołania send_nd i send_ndi wstawiają wiadomość z podanego telefonu, a send_nd kieruje ją na pierwszy ND konta albo na numer z dodatkowego parametru number.',
    en: 'The calls send_nd and send_ndi feed in a message from the given phone; send_nd writes to the first ND of the account, or to the number in the extra parameter number.',
    source: [
      CLIENT,
      ourDecision(
        'z telefonem nadawcy może to być tylko wstawienie wiadomości',
        'with the sender’s phone given it can only mean feeding a message in',
      ),
    ],
  },
  {
    rule: 'R140',
    section: 'pull',
    pl: 'Błąd wraca jako obiekt error z kodem, typem i komunikatem, a status HTTP pozostaje 200.',
    en: 'An error comes as an object error with a code, a type and a message, and the HTTP status stays 200.',
    source: [vendorPage('dev.serwersms.pl/en/https-api-v2/general-communications')],
  },
] as const satisfies readonly RuleStatement[]
