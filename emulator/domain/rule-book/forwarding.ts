import {
  fieldPractice,
  ourDecision,
  SERVICE_DESCRIPTION,
  vendorPage,
  type RuleStatement,
} from './rule-statement.ts'

const PREMIUM_PAGE = vendorPage('dev.serwersms.pl/https-xml-api/obsluga-wiadomosci-premium-sms')

/** Where incoming messages are sent on to: an address, a mailbox, a phone. */
export const FORWARDING_RULES = [
  {
    rule: 'R118',
    section: 'forwarding',
    pl: 'Wiadomości przychodzące widać w panelu i można je przekazywać na adres URL, na e-mail i na telefon, zależnie od rodzaju numeru.',
    en: 'Incoming messages are seen in the panel and can be sent on to a URL, to e-mail and to a phone, depending on the type of the number.',
    source: [SERVICE_DESCRIPTION, ourDecision('dwie nazwy jednego mechanizmu', 'two names of one mechanism')],
  },
  {
    rule: 'R119',
    section: 'forwarding',
    pl: 'Przekierowanie na e-mail i na URL jest bezpłatne, a na telefon kosztuje.',
    en: 'Sending on to e-mail and to a URL is free, to a phone it costs.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R120',
    section: 'forwarding',
    pl: 'Przekierowania ustawia się na koncie (dla 2way), na numerze i na haśle; działają wszystkie, każdy cel raz, a hasło może wyłączyć te z numeru.',
    en: 'Forwards are set on the account (for 2way), on the number and on the keyword; all of them run, each target once, and a keyword can switch those of the number off.',
    source: [ourDecision('właściciele potrzebują obu poziomów', 'owners need both levels')],
  },
  {
    rule: 'R121',
    section: 'forwarding',
    pl: 'Przekierowanie dochodzi co najmniej raz, więc może się powtórzyć; można też wywołać odmowę, przekroczenie czasu, złą treść, błąd HTTP, powtórkę, opóźnienie i zmianę kolejności.',
    en: 'A forward is delivered at least once, so it may come again; a refusal, a time-out, a wrong body, an HTTP error, a duplicate, a delay and another order can be injected.',
    source: [
      ourDecision('z tym spotykają się integracje', 'this is what integrations meet'),
      fieldPractice('github.com/rmyndharis/OpenWA/issues/464'),
    ],
  },
  {
    rule: 'R122',
    section: 'forwarding',
    pl: 'W adresie URL podstawia się makra: #NUMEROD# lub #NUMER#, #WIADOMOSC#, #NUMERDO#, #DATA#, #IDSMS# lub #ID#; #LIMIT# poza premium jest puste.',
    en: 'Macros in the URL are filled in: #NUMEROD# or #NUMER#, #WIADOMOSC#, #NUMERDO#, #DATA#, #IDSMS# or #ID#; #LIMIT# is empty outside premium.',
    source: [PREMIUM_PAGE],
  },
  {
    rule: 'R123',
    section: 'forwarding',
    pl: 'Nieznane makro zostaje w adresie bez zmian i jest zgłaszane (E_UNKNOWN_MACRO), a adres bez nadawcy lub treści dostaje ostrzeżenie.',
    en: 'An unknown macro stays in the address as it is and is reported (E_UNKNOWN_MACRO), and an address without sender or text gets a warning.',
    source: [
      ourDecision(
        'nikt nie powinien polegać na tym, co zna tylko emulator',
        'nobody may rely on what only the emulator knows',
      ),
    ],
  },
  {
    rule: 'R124',
    section: 'forwarding',
    pl: 'Adres wywołuje się metodą GET, wartości makr są kodowane procentowo w UTF-8, a stała część zostaje, jaka jest; o adresie dłuższym niż 255 i niż 2000 znaków ostrzega ślad.',
    en: 'The address is called by GET, values of macros are percent-encoded as UTF-8, and the fixed part stays as it is; the trace warns of an address longer than 255 and than 2000 characters.',
    source: [PREMIUM_PAGE, vendorPage('github.com/SerwerSMSpl/serwersms-php-api')],
  },
  {
    rule: 'R125',
    section: 'forwarding',
    pl: 'Wywołanie jest przyjęte, gdy odpowiedź ma status 200, a w treści jest tylko OK; wszystko inne to FORWARD_BAD_BODY.',
    en: 'A call is accepted when its answer has the status 200 and nothing but OK in its body; anything else is FORWARD_BAD_BODY.',
    source: [PREMIUM_PAGE],
  },
  {
    rule: 'R126',
    section: 'forwarding',
    pl: 'Nieudane przekierowanie jest powtarzane domyślnie po 1, 5, 15, 60, 360 i 1440 minutach od pierwszej próby, a potem porzucane (FORWARD_FAILED); na odpowiedź czeka się 10 sekund i nie idzie się za przekierowaniami HTTP.',
    en: 'A failed forward is tried again, by default 1, 5, 15, 60, 360 and 1440 minutes after the first attempt, and then given up (FORWARD_FAILED); an answer may take 10 seconds, and HTTP redirects are not followed.',
    source: [
      ourDecision(
        'dostawca tego nie opisuje, a sąsiednie usługi robią podobnie',
        'the vendor does not say, and neighbouring services do much the same',
      ),
      fieldPractice('www.smsgate.sk'),
    ],
  },
  {
    rule: 'R127',
    section: 'forwarding',
    pl: 'Numer w wywoływanym adresie ma domyślnie postać 48XXXXXXXXX, a można wybrać zapis z plusem albo same 9 cyfr.',
    en: 'A number in a called address is written 48XXXXXXXXX by default, and can be set to come with a plus or as 9 digits.',
    source: [
      ourDecision('integracje psują się na pisowni numeru', 'integrations break on the spelling of a number'),
    ],
  },
  {
    rule: 'R128',
    section: 'forwarding',
    pl: 'O MMS-ie adres mówi pierwszą częścią tekstową, a bez niej tematem; załączniki odbiera się osobno, po identyfikatorze.',
    en: 'An address tells of an MMS by its first text part, or without one by its title; attachments are fetched on their own, by the id.',
    source: [ourDecision('adres nie przeniesie obrazu', 'an address cannot carry a picture')],
  },
  {
    rule: 'R129',
    section: 'forwarding',
    pl: 'E-mail ma w temacie rodzaj numeru, numer i nadawcę, a w treści nadawcę, numer, datę, hasło, grupę i tekst; trafia do wbudowanej skrzynki, chyba że wskazano dozwolony serwer poczty.',
    en: 'The e-mail has the type, the number and the sender in its subject, and sender, number, date, keyword, group and text in its body; it goes to the built-in mailbox unless an allowed mail server is set.',
    source: [ourDecision('dostawca nie pokazuje przykładu', 'the vendor shows no sample')],
  },
  {
    rule: 'R130',
    section: 'forwarding',
    pl: 'Części MMS-a są załącznikami e-maila, a te, z którymi list przekroczyłby domyślne 10 MiB, są tylko wymienione z nazwy.',
    en: 'Parts of an MMS are attached to the e-mail, and those that would take it past the default 10 MiB are only listed by name.',
    source: [ourDecision('e-mailem najłatwiej przekazać obraz', 'a picture travels most easily by e-mail')],
  },
  {
    rule: 'R131',
    section: 'forwarding',
    pl: 'Za przekierowanie na telefon płaci konto; jest ono możliwe na 2way, ND, NDI SMS, SC i SCI, a na NDI MMS nie.',
    en: 'The account pays for sending on to a phone; it is possible on 2way, ND, NDI SMS, SC and SCI, and not on NDI MMS.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R132',
    section: 'forwarding',
    pl: 'Na telefon wychodzi tekst „<nadawca>: <treść>”, z polskim nadawcą jako 9 cyfr; nadawca liczy się do długości, więc 160 znaków to już 2 części.',
    en: 'What goes out to a phone is “<sender>: <text>”, with a Polish sender as 9 digits; the sender counts towards the length, so 160 characters become 2 parts.',
    source: [
      ourDecision('odbiorca musi widzieć, kto napisał', 'the receiver must see who wrote'),
      fieldPractice('46elks.se/docs/sms-action-forward'),
    ],
  },
  {
    rule: 'R133',
    section: 'forwarding',
    pl: 'Przekazana wiadomość wychodzi z domyślnego nadawcy FULL konta; nie wychodzi do samego piszącego, na numer platformy ani na telefon z czarnej listy i nigdy nie jest traktowana jak przychodząca.',
    en: 'The message goes out from the account’s default FULL sender; not to whoever wrote, to a number of the platform or to a blacklisted phone, and it is never treated as incoming.',
    source: [ourDecision('bez pętli i podwójnych kosztów', 'no loops and no double costs')],
  },
] as const satisfies readonly RuleStatement[]
