import { SERVICE_DESCRIPTION, ourDecision, vendorPage, type RuleStatement } from './rule-statement.ts'

/** R66–R78: keywords on shared numbers, and the virtual numbers of 2way. */
export const RESERVATION_RULES = [
  {
    rule: 'R66',
    section: 'reservations',
    pl: 'Hasło na ND i SC działa dopiero po zarezerwowaniu i skonfigurowaniu.',
    en: 'A keyword on ND and SC works only once it has been reserved and configured.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R67',
    section: 'reservations',
    pl: 'Na numerze współdzielonym każde hasło ma jednego właściciela: cudzego nie zarezerwujesz (E_KEYWORD_TAKEN), choć na innym numerze może być wolne.',
    en: "On a shared number each keyword has one owner: you cannot reserve somebody else's (E_KEYWORD_TAKEN), though it may be free on another number.",
    source: [ourDecision('jedno słowo musi wskazywać jedno konto', 'one word has to point to one account')],
  },
  {
    rule: 'R68',
    section: 'reservations',
    pl: 'Ogólnych słów, takich jak STOP czy INFO, lepiej nie rezerwować na numerze współdzielonym (W_GENERIC_WORD), a haseł z 4 cyfr lub z # na początku się nie da.',
    en: 'General words such as STOP or INFO are better not reserved on a shared number (W_GENERIC_WORD), and keywords of 4 digits or with a leading # cannot be.',
    source: [ourDecision('tych słów potrzebują wszyscy', 'everybody needs these words')],
  },
  {
    rule: 'R69',
    section: 'reservations',
    pl: 'Na ND i SC liczba haseł ma limit, domyślnie 5 na konto i numer (E_KEYWORD_LIMIT), a na numerach indywidualnych jest dowolna.',
    en: 'On ND and SC the number of keywords is limited, by default to 5 for each account and number (E_KEYWORD_LIMIT); on individual numbers it is not.',
    source: [
      SERVICE_DESCRIPTION,
      ourDecision(
        'pakiety mają różne limity, których dostawca nie podaje',
        'packages differ in a limit that the vendor does not state',
      ),
    ],
  },
  {
    rule: 'R70',
    section: 'reservations',
    pl: 'Rezerwacja może mieć koniec: od tej chwili teksty przepadają, a kampania, która trwa dłużej, jest błędna (E_RESERVATION_ENDS).',
    en: 'A reservation may have an end: from then on texts are lost, and a campaign that runs longer is in error (E_RESERVATION_ENDS).',
    source: [
      ourDecision(
        'wygasła rezerwacja to częsta przyczyna awarii',
        'an expired reservation is a frequent incident',
      ),
    ],
  },
  {
    rule: 'R71',
    section: 'reservations',
    pl: 'Uprawniony telefon może przez współdzielony ND zlecić wysyłkę tekstem „#GRUPA# wiadomość”, potwierdzić ją otrzymanym kodem albo wycofać słowem „anuluj” (PLATFORM_COMMAND).',
    en: 'An authorised phone can order a broadcast through the shared ND with “#GROUP# message”, release it with the code it gets back, or withdraw it with “anuluj” (PLATFORM_COMMAND).',
    source: [vendorPage('promosms.com/nowy-panel/dostep-do-uslug/sms-forward')],
  },
  {
    rule: 'R72',
    section: 'two-way-mapping',
    pl: 'Numery wirtualne 2way daje platforma bez dodatkowych opłat, a przypisanie powstaje w chwili wysłania wiadomości.',
    en: 'The platform provides the virtual numbers of 2way without charge, and a mapping comes into being the moment a message is sent.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R73',
    section: 'two-way-mapping',
    pl: 'Przypisanie wiąże numer wirtualny i odbiorcę z kontem i jego ostatnią wiadomością; taka para należy w danej chwili najwyżej do jednego konta.',
    en: 'A mapping ties a virtual number and a recipient to an account and its last message; at any moment such a pair belongs to one account at most.',
    source: [
      ourDecision(
        'tylko tak odpowiedź zawsze trafi do właściwego konta',
        'only so can a reply always find the right account',
      ),
    ],
  },
  {
    rule: 'R74',
    section: 'two-way-mapping',
    pl: 'Kolejna wiadomość tego samego konta do tej samej osoby wychodzi z tego samego numeru, a inne konto dostaje inny; gdy zabraknie numerów, wysyłka się nie uda (E_2WAY_POOL_EMPTY).',
    en: 'When an account writes to a person again, the number stays as it was, and another account gets another one; with no number left, sending fails (E_2WAY_POOL_EMPTY).',
    source: [
      ourDecision(
        'rozmowa w telefonie ma pozostać jednym wątkiem',
        'a conversation on the phone should stay one thread',
      ),
    ],
  },
  {
    rule: 'R75',
    section: 'two-way-mapping',
    pl: 'Przypisanie wygasa domyślnie 72 godziny po ostatniej wysłanej wiadomości (0 oznacza, że nigdy), a odpowiedzi go nie przedłużają.',
    en: 'A mapping ends by default 72 hours after the last message sent (0 means never), and replies do not prolong it.',
    source: [
      ourDecision(
        'starcza na dwa dni wolne, a koniec da się sprawdzić',
        'covers two days off, and its end can still be tested',
      ),
    ],
  },
  {
    rule: 'R76',
    section: 'two-way-mapping',
    pl: 'Odpowiedź należy do ostatniej wiadomości wysłanej z tego numeru do tej osoby; po wygaśnięciu przypisania albo z innego telefonu przepada (NO_MAPPING).',
    en: 'A reply belongs to the last message sent from that number to that person; after the mapping has ended, or from another phone, it is lost (NO_MAPPING).',
    source: [ourDecision('wynika z budowy przypisania', 'follows from what a mapping is')],
  },
  {
    rule: 'R77',
    section: 'two-way-mapping',
    pl: 'Pulę numerów 2way (domyślnie 20) i trwające przypisania można obejrzeć, a ich wygaśnięcie wymusić.',
    en: 'The pool of 2way numbers (20 by default) and the live mappings can be looked at, and their end can be forced.',
    source: [ourDecision('sprawdzić da się tylko to, co widać', 'only what can be seen can be tested')],
  },
  {
    rule: 'R78',
    section: 'two-way-mapping',
    pl: 'Prośba o wypisanie wysłana na 2way jest tylko oznaczana, bo nie ma tam hasła, które by ją obsłużyło – ktoś musi zareagować.',
    en: 'A wish to leave sent to 2way is only marked, for no keyword there could handle it: somebody has to act.',
    source: [ourDecision('2way nie ma haseł', '2way has no keywords')],
  },
] as const satisfies readonly RuleStatement[]
