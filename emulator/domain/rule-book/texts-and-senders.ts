import {
  SERVICE_DESCRIPTION,
  fieldPractice,
  ourDecision,
  vendorPage,
  type RuleStatement,
} from './rule-statement.ts'

/** R156–R169: alphabets and parts of an SMS, sender names and the own number. */
export const TEXT_AND_SENDER_RULES = [
  {
    rule: 'R156',
    section: 'sms-text',
    pl: 'SMS jest zapisywany 7-bitowym alfabetem GSM, jeśli ma tylko jego znaki, a w przeciwnym razie w całości jako UCS-2; znaki z tablicy rozszerzonej, na przykład €, zajmują dwa miejsca.',
    en: 'An SMS goes in the 7-bit GSM alphabet as long as it has no other characters, and otherwise as UCS-2 throughout; characters of the extension table, such as €, take two places.',
    source: [fieldPractice('www.unicode.org/Public/MAPPINGS/ETSI/GSM0338.TXT')],
  },
  {
    rule: 'R157',
    section: 'sms-text',
    pl: 'Podwójnie liczy się wszystkie dziesięć znaków tablicy rozszerzonej; koniec wiersza to jeden znak, ale zapisany jako CR LF – dwa (W_CRLF).',
    en: 'All ten characters of the extension table count double; a line end is one character, but two when written as CR LF (W_CRLF).',
    source: [
      vendorPage('promosms.com/nowy-panel/atrybuty-sms/tabela-znakow'),
      ourDecision(
        'norma ma dwa znaki więcej niż tabela dostawcy',
        "the standard has two characters more than the vendor's table",
      ),
    ],
  },
  {
    rule: 'R158',
    section: 'sms-text',
    pl: 'Żadna polska litera ze znakiem, nawet ó, nie należy do alfabetu GSM; tak samo polskie cudzysłowy, półpauza, wielokropek i emoji.',
    en: 'No Polish letter with a mark, not even ó, is in the GSM alphabet; nor are Polish quotation marks, the dash, the ellipsis and emoji.',
    source: [
      ourDecision(
        'wynika z alfabetu GSM, a łatwo to przeoczyć',
        'follows from the GSM alphabet and is easily overlooked',
      ),
    ],
  },
  {
    rule: 'R159',
    section: 'sms-text',
    pl: 'Jeden SMS mieści 160 znaków, a dłuższy dzieli się na części po 153 (w UCS-2 na 70 i 67); płaci się za każdą część, a więcej niż 6 nie wyjdzie (E_TOO_LONG).',
    en: 'One SMS holds 160 characters and a longer one is split into parts of 153 (in UCS-2 70 and 67); each part is paid for, and more than 6 are not sent (E_TOO_LONG).',
    source: [
      vendorPage('promosms.com/nowy-panel/atrybuty-sms/tabela-znakow'),
      ourDecision('tabela dostawcy kończy się na 6 częściach', "the vendor's table ends at 6 parts"),
    ],
  },
  {
    rule: 'R160',
    section: 'sms-text',
    pl: 'Oba miejsca znaku podwójnego, a taka jest też większość emoji, trafiają zawsze do jednej części, więc poprzednia może być o jedno miejsce krótsza.',
    en: 'The two places of a double character, as of most emoji, always stay in one part, which may leave the part before one place shorter.',
    source: [
      fieldPractice('github.com/python-smpplib/python-smpplib/pull/59'),
      fieldPractice('github.com/instasent/sms-counter-php/issues/15'),
    ],
  },
  {
    rule: 'R161',
    section: 'sms-text',
    pl: 'Polskie litery wychodzą tylko z opcją utf, którą ma FULL; bez niej stają się zwykłymi literami, a inne obce znaki zmieniają się w „?” (W_LOST_CHARACTER).',
    en: 'Polish letters are sent only with the option utf, which FULL has; without it they become plain letters, and other foreign characters turn into “?” (W_LOST_CHARACTER).',
    source: [
      vendorPage('dev.serwersms.pl/en/https-api-v2/sending-sms-messages-with-the-same-content'),
      ourDecision(
        'dostawca nie mówi, co się dzieje bez tej opcji',
        'the vendor does not say what happens without it',
      ),
    ],
  },
  {
    rule: 'R162',
    section: 'sms-text',
    pl: 'Podczas pisania widać, który znak wymusza UCS-2 albo liczy się podwójnie, oraz ile tekst kosztuje przed jego zamianą i po niej.',
    en: 'While you write you see which character forces UCS-2 or counts double, and what the text costs before and after replacing it.',
    source: [
      fieldPractice('github.com/SparkDevNetwork/Rock/issues/6505'),
      fieldPractice('github.com/chadselph/smssplit/issues/2'),
    ],
  },
  {
    rule: 'R163',
    section: 'sms-text',
    pl: 'Wiadomość flash pokazuje się od razu i nie zostaje w telefonie, dlatego prośba o odpowiedź w takiej wiadomości daje ostrzeżenie (W_FLASH_REPLY).',
    en: 'A flash message is shown at once and not kept on the phone, so one that asks for a reply gets a warning (W_FLASH_REPLY).',
    source: [
      vendorPage('github.com/SerwerSMSpl/serwersms-php-api-v2'),
      ourDecision('nie da się odpowiedzieć na coś, co znikło', 'nobody can answer what is gone'),
    ],
  },
  {
    rule: 'R164',
    section: 'sms-text',
    pl: 'Części długiego SMS-a są najpierw składane w jeden tekst; jeśli domyślnie po 60 minutach którejś brakuje, dalej idzie reszta z ostrzeżeniem (W_PART_MISSING).',
    en: 'The parts of a long SMS are first joined into one text; if one is still missing after 60 minutes, by default, the rest goes on with a warning (W_PART_MISSING).',
    source: [ourDecision('platforma pokazuje jeden tekst', 'the platform shows one text')],
  },
  {
    rule: 'R165',
    section: 'senders',
    pl: 'Nazwa nadawcy ma najwyżej 11 liter lub cyfr i wymaga zgody dostawcy; wysyłać można tylko z nazwy zatwierdzonej.',
    en: "A sender name has at most 11 letters or digits and needs the vendor's consent; only an authorised name can send.",
    source: [vendorPage('dev.serwersms.pl/en/https-api-v2/sender-name')],
  },
  {
    rule: 'R166',
    section: 'senders',
    pl: 'Nazwa zbyt długa lub z polską literą jest błędem (E_SENDER), a nietypowa albo myląca, na przykład POLICJA, dostaje ostrzeżenie (W_SENDER_FORM, W_SENDER_MISLEADING).',
    en: 'A name that is too long or has a Polish letter is an error (E_SENDER), and an odd or misleading one, such as POLICJA, gets a warning (W_SENDER_FORM, W_SENDER_MISLEADING).',
    source: [
      fieldPractice('manual.youlead.io'),
      fieldPractice('newpanel.docs.emaillabs.io'),
      ourDecision('dostawca podaje tylko długość nazwy', 'the vendor states only the length of a name'),
    ],
  },
  {
    rule: 'R167',
    section: 'senders',
    pl: 'Nadawcą może być nazwa, „2waySMS”, numer indywidualny tego konta (NDI, SCI lub NDI MMS) albo potwierdzony numer własny.',
    en: "The sender may be a name, “2waySMS”, one of the account's individual numbers (NDI, SCI or NDI MMS), or an own number that has been verified.",
    source: [
      vendorPage('dev.serwersms.pl/en/https-api-v2/sending-sms-messages-with-the-same-content'),
      ourDecision(
        'rolę nadawcy mają tylko numery indywidualne i własne',
        "only individual and own numbers have the sender's role",
      ),
    ],
  },
  {
    rule: 'R168',
    section: 'senders',
    pl: 'Własny numer potwierdza się kodem z SMS-a lub rozmowy, domyślnie z 6 cyfr, ważnym 15 minut i 5 prób (numer stacjonarny tylko w rozmowie); z niepotwierdzonego nic nie wyjdzie (E_SENDER_UNVERIFIED).',
    en: 'An own number is verified by a code from an SMS or a call, by default of 6 digits, good for 15 minutes and 5 tries (a landline by call only); nothing is sent from an unverified one (E_SENDER_UNVERIFIED).',
    source: [
      SERVICE_DESCRIPTION,
      ourDecision('próba wymaga określonego przebiegu', 'a rehearsal needs a definite procedure'),
    ],
  },
  {
    rule: 'R169',
    section: 'senders',
    pl: 'Kto ma własny numer nadawcy w książce telefonicznej, zobaczy jego nazwę i zdjęcie, jak przy SMS-ie wysłanym z telefonu.',
    en: 'Whoever has the own number in the phone book sees its name and picture, as with an SMS sent from a phone.',
    source: [SERVICE_DESCRIPTION],
  },
] as const satisfies readonly RuleStatement[]
