import { ourDecision, vendorPage, type RuleStatement } from './rule-statement.ts'

/** Rules of features still to come, of which something is there already: a setting of the behaviour profile, or results of quizzes. */
export const AHEAD_RULES = [
  {
    rule: 'R98',
    section: 'surveys',
    pl: 'Telefon ma na numerze najwyżej jedną trwającą ankietę; kończy ją ostatnie pytanie, domyślnie 72 godziny ciszy albo 2 błędne odpowiedzi na jedno pytanie.',
    en: 'A phone has at most one open survey on a number; it ends with the last question, by default after 72 hours of silence, or after 2 wrong answers to one question.',
    source: [ourDecision('ankieta musi się kiedyś skończyć', 'a survey has to end some time')],
  },
  {
    rule: 'R100',
    section: 'surveys',
    pl: 'Wyniki ankiety to liczba głosów na każdą odpowiedź, w takiej postaci, w jakiej dostawca podaje wyniki quizu.',
    en: 'Results of a survey are the number of votes for each answer, in the shape in which the vendor gives results of a quiz.',
    source: [
      vendorPage('github.com/SerwerSMSpl/serwersms-php-api-v2'),
      ourDecision('to jedyna opisana postać wyników', 'it is the only shape of results that is documented'),
    ],
  },
  {
    rule: 'R112',
    section: 'billboard',
    pl: 'Ekran Billboard SMS pokazuje tekst i zamaskowany numer (500 *** 700), a tekst dłuższy niż domyślne 160 znaków ucina wielokropkiem.',
    en: 'On the Billboard SMS screen the phone is masked (500 *** 700), and the screen cuts a text longer than the default 160 characters with an ellipsis.',
    source: [
      ourDecision('publiczny ekran nie może zdradzać numeru', 'a public screen must not give a phone away'),
    ],
  },
] as const satisfies readonly RuleStatement[]
