import {
  SERVICE_DESCRIPTION,
  fieldPractice,
  ourDecision,
  vendorPage,
  type RuleStatement,
} from './rule-statement.ts'

/** R79–R94: contact groups, the blacklist and automatic answers. */
export const GROUP_AND_ANSWER_RULES = [
  {
    rule: 'R79',
    section: 'groups',
    pl: 'Hasło może dodać piszącego do grupy; druga wiadomość nie tworzy drugiego kontaktu, a jedna osoba może należeć do wielu grup.',
    en: 'A keyword can add the writer to a group; a second message makes no second contact, and one person may be in several groups.',
    source: [
      SERVICE_DESCRIPTION,
      ourDecision('jeden telefon to jeden kontakt', 'one phone is one contact'),
      vendorPage('github.com/SerwerSMSpl/serwersms-php-api-v2'),
    ],
  },
  {
    rule: 'R80',
    section: 'groups',
    pl: 'Przy dopisaniu przez hasło zostaje dowód: numer, na który napisano, hasło, oryginalny tekst i czas odbioru.',
    en: 'Joining by keyword leaves evidence: the number written to, the keyword, the text as written and the time of receipt.',
    source: [ourDecision('zgodę trzeba umieć wykazać', 'consent has to be provable')],
  },
  {
    rule: 'R81',
    section: 'groups',
    pl: 'Kontakt dodany przez hasło ma tylko numer telefonu, a imię, firma i inne pola zostają puste, chyba że wypełni je tekst po haśle.',
    en: 'A contact added by keyword has only its phone number; name, company and the other fields stay empty unless the text after the keyword fills them.',
    source: [
      ourDecision('zbieramy jak najmniej danych osobowych', 'as little personal data as possible'),
      vendorPage('github.com/SerwerSMSpl/serwersms-php-api-v2'),
    ],
  },
  {
    rule: 'R82',
    section: 'groups',
    pl: 'Hasło usuwające wypisuje z wybranych grup (domyślnie tych, do których dodają hasła numeru), ze wszystkich grup albo dodatkowo wpisuje telefon na czarną listę.',
    en: "A removing keyword takes the phone out of chosen groups (by default those that the number's keywords feed), out of all groups, or also puts it on the blacklist.",
    source: [
      ourDecision(
        'opis usługi nie mówi, skąd wypisuje',
        'the service description does not say from where it removes',
      ),
    ],
  },
  {
    rule: 'R83',
    section: 'groups',
    pl: 'Hasło usuwające może mieć własne potwierdzenie, które dostaje każdy, kto je wysłał – także osoba spoza grup i ta właśnie wpisana na czarną listę.',
    en: 'A removing keyword can come with a confirmation, which everyone who sends it gets, even somebody in no group or just put on the blacklist.',
    source: [
      ourDecision('ludzie sprawdzają, czy wypisanie się udało', 'people check whether leaving has worked'),
    ],
  },
  {
    rule: 'R84',
    section: 'groups',
    pl: 'Każde konto ma swoją czarną listę: wiadomość do telefonu z listy nie wychodzi (number_is_blacklisted), a przy przychodzącej widać, że nadawca na niej jest.',
    en: 'Each account has its own blacklist: a message to a phone on it is not sent (number_is_blacklisted), and an incoming one shows that its sender is on it.',
    source: [vendorPage('github.com/SerwerSMSpl/serwersms-php-api-v2')],
  },
  {
    rule: 'R85',
    section: 'groups',
    pl: 'Wiadomość z telefonu na czarnej liście jest zapisywana, przekierowywana i liczona jak każda inna, ale automatyczna odpowiedź na nią nie wychodzi.',
    en: 'A message from a blacklisted phone is stored, forwarded and counted like any other, but gets no automatic answer.',
    source: [ourDecision('słuchać to nie to samo, co wysyłać', 'listening is not sending')],
  },
  {
    rule: 'R86',
    section: 'groups',
    pl: 'Hasło zapisujące zdejmuje telefon z czarnej listy tylko wtedy, gdy tak ustawisz; inaczej wynik ma oznaczenie STILL_BLACKLISTED, bo ta osoba sądzi, że się zapisała.',
    en: 'A joining keyword takes a phone off the blacklist only if you set it so; otherwise the result is marked STILL_BLACKLISTED, for that person believes to have joined.',
    source: [
      ourDecision('o powrocie decyduje organizator', "coming back is the owner's decision"),
      fieldPractice('github.com/carlos-emr/carlos/issues/3842'),
    ],
  },
  {
    rule: 'R87',
    section: 'autoresponder',
    pl: 'Pojedyncza automatyczna odpowiedź działa na ND, SC i numerach indywidualnych, a wielokrotna tylko na indywidualnych.',
    en: 'A single automatic answer works on ND, SC and individual numbers, the multiple one on individual numbers only.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R88',
    section: 'autoresponder',
    pl: 'Automatyczna odpowiedź ma tekst, nadawcę, opcje polskich znaków i flash, opóźnienie i sposób powtarzania; takie same pola ma odpowiedź domyślna i tekst na zamknięcie hasła.',
    en: 'An automatic answer has a text, a sender, options for Polish letters and flash, a delay and a repeat policy; the default answer and the closing text have the same fields.',
    source: [
      ourDecision(
        'bez nich nie da się policzyć kosztu ani znaleźć błędów',
        'without them neither cost nor mistakes can be found',
      ),
    ],
  },
  {
    rule: 'R89',
    section: 'autoresponder',
    pl: 'Odpowiedź wychodzi z numeru, na który napisano, a na ND i SC – od domyślnego nadawcy FULL albo, gdy konto go nie ma, jako ECO+.',
    en: 'An answer comes from the number written to, and on ND and SC from the FULL sender the account has chosen or, without one, as ECO+.',
    source: [
      ourDecision(
        'rozmowa ma toczyć się dalej na tym samym numerze',
        'the conversation should go on at the same number',
      ),
    ],
  },
  {
    rule: 'R90',
    section: 'autoresponder',
    pl: 'Odpowiedź wychodzi zawsze, raz dla danego telefonu i hasła albo ponownie dopiero po ustalonej liczbie minut.',
    en: 'An answer goes out always, once for a phone and keyword, or again only after a set number of minutes.',
    source: [fieldPractice('helpdesk.telebroad.com')],
  },
  {
    rule: 'R91',
    section: 'autoresponder',
    pl: 'Wielokrotny Autoresponder wysyła kilka tekstów, każdy po swoim czasie, i kończy, gdy osoba zostanie usunięta, trafi na czarną listę lub opuści grupę.',
    en: 'A multiple autoresponder sends several texts, each at its time, and stops once the person is deleted, put on the blacklist or out of the group.',
    source: [
      ourDecision(
        '„wielokrotny” rozumiemy jako kilka kolejnych wiadomości',
        'we read “multiple” as several messages in a row',
      ),
    ],
  },
  {
    rule: 'R92',
    section: 'autoresponder',
    pl: 'Opóźnione kroki czekają na koniec ciszy nocnej, a natychmiastowa odpowiedź dla osoby, która właśnie napisała, wychodzi od razu.',
    en: 'Delayed steps wait for the end of quiet hours, while an immediate answer to somebody who has just written goes out at once.',
    source: [
      ourDecision(
        'nocne wiadomości drażnią, a łatwo o nich zapomnieć',
        'messages at night annoy and are easily forgotten',
      ),
    ],
  },
  {
    rule: 'R93',
    section: 'autoresponder',
    pl: 'Tekst odpowiedzi wychodzi dosłownie: zapis w rodzaju {name} czy #NAME# nie zostanie podmieniony i dostaje ostrzeżenie (W_PLACEHOLDER).',
    en: 'The text of an answer is sent literally: something like {name} or #NAME# is not filled in and gets a warning (W_PLACEHOLDER).',
    source: [
      ourDecision(
        'nie wymyślamy funkcji, których nikt nie opisał',
        'we invent no functions that nobody describes',
      ),
    ],
  },
  {
    rule: 'R94',
    section: 'autoresponder',
    pl: 'Na jeden telefon i numer wychodzi domyślnie najwyżej 5 automatycznych odpowiedzi w 10 minut i żadna po trzecim takim samym tekście w ciągu godziny, a do nazw, krótkich numerów oraz numerów platformy i konta – nigdy (LOOP_GUARD).',
    en: 'By default a number sends one phone at most 5 automatic answers in 10 minutes and stops after the third equal text in an hour; names, short codes and numbers of the platform or the account never get one (LOOP_GUARD).',
    source: [
      fieldPractice('github.com/medic/cht-core/issues/4715'),
      fieldPractice('www.smseagle.eu/autoreply'),
    ],
  },
] as const satisfies readonly RuleStatement[]
