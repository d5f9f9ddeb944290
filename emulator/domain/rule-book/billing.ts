import {
  SERVICE_DESCRIPTION,
  fieldPractice,
  ourDecision,
  vendorPage,
  type RuleStatement,
} from './rule-statement.ts'

/** R170–R180, R187 and R193: what costs money, when nothing is sent, and what an export shows. */
export const BILLING_RULES = [
  {
    rule: 'R170',
    section: 'billing',
    pl: 'Odbieranie jest bezpłatne na każdym rodzaju numeru, który odbiera wiadomości.',
    en: 'Receiving is free on every number type that receives messages.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R171',
    section: 'billing',
    pl: 'Przekierowanie na e-mail lub URL jest bezpłatne.',
    en: 'Forwarding to an e-mail address or a URL is free.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R172',
    section: 'billing',
    pl: 'Przy odbiorze płaci się tylko za przekierowanie na telefon, możliwe na 2way, ND, SC, NDI SMS i SCI.',
    en: 'In receiving, money is charged only for forwarding to a phone, possible on 2way, ND, SC, NDI SMS and SCI.',
    source: [
      SERVICE_DESCRIPTION,
      ourDecision(
        'o ND opis usługi mówi dwojako, wygrywa zdanie dokładniejsze',
        'the service description says two things about ND, and the more precise one wins',
      ),
    ],
  },
  {
    rule: 'R173',
    section: 'billing',
    pl: 'Piszący płaci swojemu operatorowi jak za zwykły SMS lub MMS, a SMS-y na SC i SCI nie wchodzą w pakiety; ten koszt nigdy nie trafia na rachunek klienta.',
    en: "The writer pays the own operator for an ordinary SMS or MMS, and bundles do not cover SMS to SC and SCI; that cost never enters the customer's bill.",
    source: [
      SERVICE_DESCRIPTION,
      ourDecision(
        'dla operatora każdy krótki numer jest specjalny',
        'to an operator every short number is special',
      ),
    ],
  },
  {
    rule: 'R174',
    section: 'billing',
    pl: 'ND, SC, NDI, SCI i NDI MMS mają opłatę instalacyjną i abonament zależne od pakietu, a ECO+ i 2way nie mają żadnej z tych opłat.',
    en: 'ND, SC, NDI, SCI and NDI MMS cost an installation fee and a subscription, both set by the package, while ECO+ and 2way cost neither.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R175',
    section: 'billing',
    pl: 'Automatyczne odpowiedzi, pytania ankiet, teksty konkursów, czat i potwierdzenia wypisania to zwykłe wiadomości wychodzące, płatne od części; wiadomość, która nigdy nie wyszła, nic nie kosztuje i nie zmniejsza limitu.',
    en: 'Whatever the platform sends in return – answers, survey questions, contest texts, chat, confirmations – is ordinary sending, paid for by the part; a message that never left costs nothing and takes nothing from a limit.',
    source: [
      ourDecision('odbiór jest bezpłatny, a wysyłka nie', 'receiving is free and sending is not'),
      vendorPage('dev.serwersms.pl/en/https-api-v2/checking-the-sms-delivery-reports'),
    ],
  },
  {
    rule: 'R176',
    section: 'billing',
    pl: 'Cena jednej części zależy od kwoty doładowania: od 0,14 do 0,08 zł netto za ECO+ i od 0,16 do 0,10 zł netto za FULL.',
    en: 'The price of a part depends on the top-up: from 0.14 down to 0.08 PLN net for ECO+ and from 0.16 down to 0.10 PLN net for FULL.',
    source: [vendorPage('cms.serwersms.pl/en/pricing/pre-paid-pricing')],
  },
  {
    rule: 'R177',
    section: 'billing',
    pl: 'Ceny MMS-ów, pakietów Post-Paid, numerów i opłat są na początku puste, więc raport liczy sztuki i pisze „cena nieustalona”; kwoty są netto, a obok stoi VAT.',
    en: 'Prices of MMS, post-paid packages, numbers and fees are empty at first, so a report counts units and says “price not set”; amounts are net, with VAT beside them.',
    source: [ourDecision('żadna domyślna kwota nie byłaby uczciwa', 'no default amount would be honest')],
  },
  {
    rule: 'R178',
    section: 'billing',
    pl: 'Wiadomości i ich części liczy się osobno dla każdego typu, a na pieniądze przelicza je dopiero cennik.',
    en: 'Messages and their parts are counted for each type, and only the price list turns them into money.',
    source: [
      vendorPage('github.com/SerwerSMSpl/serwersms-php-api-v2'),
      ourDecision('tak liczy dostawca', 'that is how the vendor counts'),
    ],
  },
  {
    rule: 'R179',
    section: 'billing',
    pl: 'Pozycja rachunku podaje czas, rodzaj, liczbę części, cenę, powód i wiadomość, która ją wywołała, a raport szacuje koszt dla spodziewanej liczby wiadomości.',
    en: 'An entry of the bill gives time, unit, parts, price, reason and the message that caused it, and the report estimates the cost of the expected number of messages.',
    source: [ourDecision('próba powinna kończyć się rachunkiem', 'a rehearsal should end with a bill')],
  },
  {
    rule: 'R180',
    section: 'billing',
    pl: 'Gdy saldo konta jest ustawione i go nie wystarcza, wiadomość nie wychodzi (limit_exhausted), ale odbiór działa dalej.',
    en: 'When an account has a balance and it does not suffice, a message is not sent (limit_exhausted), while receiving goes on.',
    source: [
      ourDecision('na koncie mogą skończyć się środki', 'an account may run dry'),
      vendorPage('github.com/SerwerSMSpl/serwersms-php-api-v2'),
    ],
  },
  {
    rule: 'R187',
    section: 'quiet-hours',
    pl: 'Cisza nocna trwa domyślnie od 20:00 do 8:00 oraz przez całe niedziele i święta i wstrzymuje wysyłki do grup oraz opóźnione kroki, a natychmiastowych odpowiedzi nie dotyczy.',
    en: 'Quiet hours last by default from 20:00 to 8:00 and all through Sundays and public holidays; they hold back broadcasts and delayed steps, but not immediate answers.',
    source: [
      fieldPractice('messageflow.com/pl/blog'),
      ourDecision('przepisy nie podają godzin', 'no law sets the hours'),
    ],
  },
  {
    rule: 'R193',
    section: 'personal-data',
    pl: 'Eksport zasłania numery telefonów, chyba że ktoś wyraźnie poprosi o całe.',
    en: 'An export masks phone numbers unless somebody explicitly asks for whole ones.',
    source: [
      ourDecision('RODO każe pokazywać tylko to, co potrzebne', 'the GDPR asks to show no more than needed'),
    ],
  },
] as const satisfies readonly RuleStatement[]
