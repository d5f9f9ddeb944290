import { SERVICE_DESCRIPTION, fieldPractice, ourDecision, type RuleStatement } from './rule-statement.ts'

/** R46–R65: the kinds of keyword, which one wins, and what happens when none does. */
export const KEYWORD_RULES = [
  {
    rule: 'R46',
    section: 'keyword-kinds',
    pl: 'Hasło jest dokładne, bazowe, frazą albo usuwające; opis usługi podaje ich nazwy i dostępność, a sposób dopasowania określają dopiero reguły R47–R54.',
    en: 'A keyword is exact, base, phrase or removing; the service description names them and says where they exist, and only rules R47–R54 say how they match.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R47',
    section: 'keyword-kinds',
    pl: 'Hasło dokładne pasuje tylko wtedy, gdy jest całym tekstem: do OGRODNIK nie pasuje ani „OGRODNIK Jan”, ani „OGRODNIKOWI”.',
    en: 'An exact keyword matches only when it is the whole text: neither “OGRODNIK Jan” nor “OGRODNIKOWI” matches OGRODNIK.',
    source: [
      ourDecision(
        'inaczej nie różniłoby się od hasła bazowego',
        'otherwise it would not differ from a base keyword',
      ),
      fieldPractice('github.com/nyaruka/rapidpro/pull/1270'),
    ],
  },
  {
    rule: 'R48',
    section: 'keyword-kinds',
    pl: 'Gdy match.exact_on_shared ma wartość first_word, hasło dokładne na ND i SC pasuje też jako pierwsze słowo; tekst złapany tylko przez jedno z tych odczytań dostaje ostrzeżenie (W_EXACT_AMBIGUOUS).',
    en: 'With match.exact_on_shared set to first_word an exact keyword on ND and SC also matches as the first word; a text caught by only one of the two readings gets a warning (W_EXACT_AMBIGUOUS).',
    source: [
      ourDecision('opis usługi używa też słowa „prefiks”', 'the service description also says “prefix”'),
      fieldPractice('www.smsapi.pl/blog/podstawy/zrob-to-sam-odbior-sms-glosowanie-ankiety'),
    ],
  },
  {
    rule: 'R49',
    section: 'keyword-kinds',
    pl: 'Hasło bazowe pasuje, gdy tekst się od niego zaczyna i zaraz po nim nie stoi litera ani cyfra: „KONKURS 12345” pasuje do KONKURS, a „KONKURSY” nie.',
    en: 'A base keyword matches when the text begins with it and no letter or digit follows at once: “KONKURS 12345” matches KONKURS, “KONKURSY” does not.',
    source: [
      ourDecision(
        'baza to początek, na którym buduje się treść',
        'the base is the beginning that a message is built on',
      ),
    ],
  },
  {
    rule: 'R50',
    section: 'keyword-kinds',
    pl: 'Hasło bazowe może pozwalać na doklejone dane: same cyfry, jak w FIRMA07, albo dowolny ciąg dalszy.',
    en: 'A base keyword may allow data glued to it: digits only, as in FIRMA07, or anything at all.',
    source: [fieldPractice('www.perlymazowsza.pl'), fieldPractice('sportowiecroku.moja-ostroleka.pl')],
  },
  {
    rule: 'R51',
    section: 'keyword-kinds',
    pl: 'Tekst po haśle bazowym jest zapisywany przy wiadomości w oryginalnej pisowni, bez znaków rozdzielających na brzegach; przy innych hasłach jest pusty.',
    en: 'The text after a base keyword is kept with the message as it was written, without separators at its ends; for other kinds it is empty.',
    source: [
      ourDecision(
        'organizator potrzebuje danych, a nie samego słowa',
        'the owner needs the data, not just the word',
      ),
    ],
  },
  {
    rule: 'R52',
    section: 'keyword-kinds',
    pl: 'Fraza pasuje, gdy jej całe słowa stoją obok siebie w dowolnym miejscu tekstu: „rower” pasuje do „chcę kupić rower”, ale nie do „rowerowy”.',
    en: 'A phrase matches when its whole words stand side by side anywhere in the text: “rower” matches “chcę kupić rower” but not “rowerowy”.',
    source: [ourDecision('fraza to zwrot wewnątrz zdania', 'a phrase is an expression inside a sentence')],
  },
  {
    rule: 'R53',
    section: 'keyword-kinds',
    pl: 'Gwiazdka na końcu frazy oznacza początek słowa, więc „rower*” złapie „roweru” i „rowerowy”; to dodatek emulatora, niepotwierdzony na platformie.',
    en: 'A star at the end of a phrase means the beginning of a word, so “rower*” catches “roweru” and “rowerowy”; it is an aid of the emulator, not confirmed on the platform.',
    source: [ourDecision('w polszczyźnie słowa się odmieniają', 'Polish words inflect')],
  },
  {
    rule: 'R54',
    section: 'keyword-kinds',
    pl: 'Hasło usuwające pasuje jak dokładne, chyba że wybierzesz dopasowanie jak dla bazowego albo frazy; dzięki temu zdanie, w którym to słowo tylko pada, nikogo nie wypisze.',
    en: 'A removing keyword matches like an exact one unless you choose base or phrase matching, so a sentence that only mentions the word unsubscribes nobody.',
    source: [
      ourDecision('wypisanie nie może nastąpić przez przypadek', 'nobody should leave by accident'),
      fieldPractice('github.com/ProgressiveCoders/Spoke/issues/1016'),
    ],
  },
  {
    rule: 'R55',
    section: 'keyword-kinds',
    pl: 'Tekst ze słowem takim jak „stop” lub „rezygnuje”, którego nie złapało hasło usuwające, jest oznaczany jako prośba o wypisanie (OPT_OUT_INTENT), ale sam niczego nie zmienia.',
    en: 'A text with a word such as “stop” or “rezygnuje” that no removing keyword caught is marked as a wish to leave (OPT_OUT_INTENT), but changes nothing by itself.',
    source: [fieldPractice('github.com/p2pu/learning-circles/issues/593')],
  },
  {
    rule: 'R56',
    section: 'keyword-kinds',
    pl: 'Hasło dokładne, bazowe i usuwające to jedno słowo z 2–16 liter lub cyfr, a fraza ma najwyżej 5 słów i 40 znaków.',
    en: 'Exact, base and removing keywords are single words, 2 to 16 letters or digits long, while a phrase has at most 5 words and 40 characters.',
    source: [
      ourDecision('spacje mają sens tylko we frazie', 'spaces make sense in phrases only'),
      fieldPractice('support.messagebird.com'),
    ],
  },
  {
    rule: 'R57',
    section: 'keyword-kinds',
    pl: 'Hasło, z którego po uproszczeniu zostaje mniej niż 2 znaki, jest odrzucane (E_KEYWORD_EMPTY), a hasło ze znakiem spoza alfabetu GSM i polskich liter dostaje ostrzeżenie (W_KEYWORD_CHARSET).',
    en: 'A keyword whose plain form is shorter than 2 characters is refused (E_KEYWORD_EMPTY), and one with a character that is neither GSM nor a Polish letter gets a warning (W_KEYWORD_CHARSET).',
    source: [
      ourDecision('hasło musi dać się wpisać w telefonie', 'a keyword has to be something a phone can type'),
    ],
  },
  {
    rule: 'R58',
    section: 'keyword-kinds',
    pl: 'Hasło może działać tylko w wyznaczonym czasie; poza nim nie pasuje, a jeśli ma tekst na zamknięcie, każdy piszący dostaje go raz (CLOSED_KEYWORD).',
    en: 'A keyword may work in a set period only; outside it does not match, and if it has a closing text, each writer gets that once (CLOSED_KEYWORD).',
    source: [fieldPractice('support.kaleyra.com')],
  },
  {
    rule: 'R59',
    section: 'winning-keyword',
    pl: 'W jednej wiadomości wygrywa najwyżej jedno hasło i tylko ono decyduje o działaniach, odpowiedzi i statystyce.',
    en: 'A message is won by one keyword at most, which alone settles the actions, the answer and the statistics.',
    source: [ourDecision('jedna wiadomość ma jedno znaczenie', 'one message has one meaning')],
  },
  {
    rule: 'R60',
    section: 'winning-keyword',
    pl: 'Na numerze indywidualnym o wiadomość ubiegają się kolejno: hasło usuwające, trwająca ankieta lub konkurs, hasło dokładne, najdłuższe bazowe, najdłuższa fraza, zła odpowiedź w ankiecie i działanie domyślne, a wśród równych wygrywa hasło starsze.',
    en: 'On an individual number a message goes, in this order, to a removing keyword, an open survey or contest, an exact keyword, the longest base, the longest phrase, a wrong survey answer and the default action; among equals the older keyword wins.',
    source: [
      ourDecision(
        'wypisać się można zawsze, a dalej wygrywa najdokładniejsze odczytanie',
        'leaving always works, then the most specific reading wins',
      ),
    ],
  },
  {
    rule: 'R61',
    section: 'winning-keyword',
    pl: 'Gdy pasowało więcej niż jedno hasło, ślad wymienia wszystkie, a wiadomość dostaje oznaczenie OVERLAP.',
    en: 'When more than one keyword would have matched, the trace names them all and the message is marked OVERLAP.',
    source: [
      ourDecision(
        'konflikt haseł nie powinien być niespodzianką',
        'a conflict of keywords should be no surprise',
      ),
      fieldPractice('github.com/nyaruka/rapidpro/pull/4312'),
    ],
  },
  {
    rule: 'R62',
    section: 'winning-keyword',
    pl: 'Ustawienie match.session_before_exact rozstrzyga, co jest ważniejsze: poprawna odpowiedź w trwającej ankiecie czy hasło dokładne.',
    en: 'The setting match.session_before_exact decides which comes first: a valid answer in an open survey, or an exact keyword.',
    source: [
      ourDecision(
        'nie wiadomo, jak robi to prawdziwa platforma',
        'nobody knows how the real platform does it',
      ),
    ],
  },
  {
    rule: 'R63',
    section: 'winning-keyword',
    pl: 'Na numerze indywidualnym tekst bez pasującego hasła zostaje w skrzynce, działają przekierowania numeru, a odpowiedź domyślna, jeśli ją ustawiono, wychodzi.',
    en: 'On an individual number a text that matches nothing stays in the inbox, the forwards of the number run, and the default answer, if there is one, goes out.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R64',
    section: 'winning-keyword',
    pl: 'Na ND i SC tekst, który nie pasuje do żadnego zarezerwowanego hasła, przepada (UNROUTED): nikt go nie zobaczy, choć piszący zapłacił operatorowi.',
    en: 'A text to ND or SC that fits none of the reserved keywords is lost (UNROUTED): nobody will see it, although the writer has paid the operator.',
    source: [fieldPractice('infobip.com/docs/numbers/keywords-and-actions')],
  },
  {
    rule: 'R65',
    section: 'winning-keyword',
    pl: 'Gdy nic nie pasuje, ślad pokazuje do 5 bliskich haseł: różniących się literówką, otoczonych innymi słowami, z zerem zamiast O, rozdzielonych spacją albo należących do innego konta.',
    en: 'When nothing matches, the trace shows up to 5 near misses: one slip away, with other words around, with a zero for O, split by a space, or owned by another account.',
    source: [
      ourDecision('najwięcej mówi to, co prawie zadziałało', 'what nearly worked tells the most'),
      fieldPractice('github.com/braze-inc/braze-docs/pull/4028'),
    ],
  },
] as const satisfies readonly RuleStatement[]
