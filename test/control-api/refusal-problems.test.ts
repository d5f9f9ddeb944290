import { describe, expect, test } from 'vitest'
import { Problem } from '../../emulator/contract/problems.ts'
import { toProblem } from '../../emulator/control-api/refusal-problems.ts'
import { requireCapability } from '../../emulator/domain/capability-matrix.ts'
import { refused, type Refusal, type RefusalCode } from '../../emulator/domain/refusal.ts'
import { RULE_BOOK } from '../../emulator/domain/rule-book/rule-book.ts'

/** What a refusal of each code is about; a new code does not compile until it is here. */
const ABOUT: Readonly<Record<RefusalCode, Readonly<Record<string, string>>>> = {
  E_NO_WORKSPACE: { id: 'wiosna' },
  E_NO_ACCOUNT: { id: '9' },
  E_NO_NUMBER: { id: '+48503340504' },
  E_NO_KEYWORD: { id: '9' },
  E_NO_GROUP: { id: '9' },
  E_NO_CONTACT: { id: '9' },
  E_NO_PHONE: { id: '+48500600700' },
  E_NO_MAIL: { id: '7' },
  E_NO_MAIL_FILE: { id: '7' },
  E_NO_FORWARD: { id: '7' },
  E_NO_DELIVERY: { id: '7' },
  E_FORWARD_NOT_ALLOWED: { kind: 'phone', type: 'NDI_MMS', reason: 'number-type', got: '600700800' },
  E_FORWARD_TARGET: { kind: 'url', reason: 'url-form', got: 'firma.pl' },
  E_FORWARD_LIMIT: { limit: '20' },
  E_DELIVERY_STATE: { id: '7', state: 'waiting' },
  E_NO_MESSAGE: { id: 'eba39e4fe1' },
  E_NO_TRACE: { id: '9' },
  E_NO_SNAPSHOT: { name: 'przed' },
  E_NO_SENDER: { id: '9' },
  E_NO_TEMPLATE: { id: '9' },
  E_NO_FILE: { id: 'b67d70c22d' },
  E_NO_PAYMENT: { id: '9' },
  E_NO_PREMIUM: { id: '9' },
  E_NO_QUIZ: { id: '9' },
  E_NO_NOTICE: { id: '9' },
  E_NO_CALL: { id: '9' },
  E_NO_FAULT: { id: '9' },
  E_NO_RECEIVER: { id: 'sklep' },
  E_NO_RECEIVER_CALL: { id: '9' },
  E_RECEIVER_NAME: { got: 'mój sklep' },
  E_RECEIVER_LIMIT: { limit: '1000' },
  E_NO_API_USER: { id: '9' },
  E_NO_SUBACCOUNT: { id: '9' },
  E_NO_API_TOKEN: { id: '9' },
  E_LOGIN_TAKEN: { username: 'wojtek' },
  E_LOGIN_FORM: { got: 'ab' },
  E_PASSWORD_FORM: {},
  E_TOKEN_TAKEN: {},
  E_TOKEN_FORM: {},
  E_IP_RANGE: { got: '10.0.0.256' },
  E_SUBACCOUNT_RIGHT: { username: 'wojtek' },
  E_SUBACCOUNT_DEPTH: { username: 'wojtek' },
  E_SUBACCOUNTS_LEFT: { username: 'demo', subaccounts: 'wojtek, sklep' },
  E_NOT_BLACKLISTED: { phone: '+48500600700' },
  E_WORKSPACE_TAKEN: { id: 'wiosna' },
  E_WORKSPACE_CLOSED: { id: 'wiosna' },
  E_NUMBER_TAKEN: { number: '+48503340503' },
  E_KEYWORD_TAKEN: { number: '+48503340503', keyword: 'OGRODNIK', account: 'Kwiaciarnia' },
  E_GROUP_TAKEN: { name: 'Ogrodnicy' },
  E_CONTACT_TAKEN: { phone: '+48500600700' },
  E_PHONE_TAKEN: { phone: '+48500600700' },
  E_ADDRESS: { got: '12a', reason: 'forbidden-character' },
  E_PREMIUM_RANGE: { number: '7301' },
  E_PREPAID: { account: 'Sklep', type: 'NDI_SMS' },
  E_CAPABILITY: {},
  E_KEYWORD_EMPTY: { text: '!', reason: 'keyword: expected at least 2 characters after normalising, got ""' },
  E_KEYWORD_FORM: { text: 'dwa slowa', reason: 'keyword: expected one word of 2 to 16 letters or digits' },
  E_KEYWORD_RESERVED_FORM: { text: '#GRUPA', reason: 'keyword "#grupa": belongs to the platform' },
  E_KEYWORD_LIMIT: { number: '+48503340503', limit: '5' },
  E_TOO_LONG: { parts: '7' },
  E_SENDER: { got: 'Ogród Zimowy' },
  E_TEXT: { kind: 'nul', position: '3' },
  E_TEXT_EMPTY: {},
  E_SENDING_TIME: { got: '2025-03-03T08:00:00.000Z' },
  E_FAULT: { reason: 'code', got: '9999' },
  E_AMOUNT: { got: '1,50' },
  E_TIME: { got: 'jutro' },
  E_WINDOW: { from: '2025-03-04 10:00', to: '2025-03-03 10:00' },
  E_CLOCK_BACK: { now: '2025-03-03 10:00', wanted: '2025-03-02 10:00' },
  E_ANSWER_TWICE: {},
  E_REMOVAL: { kind: 'EXACT' },
  E_CURSOR: { got: 'abc' },
  E_QUERY: { got: 'colour:red' },
  E_SNAPSHOT_TAKEN: { name: 'przed' },
  E_SNAPSHOT_LIMIT: { limit: '50' },
  E_FILE: { fault: 'damaged' },
  E_SENDER_TAKEN: { name: 'Kwiaciarnia' },
  E_FILE_TOO_LARGE: { name: 'film.mp4', reason: 'size' },
  E_FILE_INVALID: { name: 'photo.jpg.exe', reason: 'format' },
  E_PREMIUM_MISMATCH: { phone: '+48500600700', gate: '71200' },
  E_PREMIUM_LIMIT: {},
  E_VERIFICATION: { number: '+48600700800', reason: 'wrong', triesLeft: '4' },
  E_ACCOUNT_ROLE: { account: 'Kwiaciarnia' },
}
const RULES: ReadonlySet<string | undefined> = new Set(RULE_BOOK.map(({ rule }) => rule))
const CODES = Object.keys(ABOUT) as RefusalCode[]

describe('toProblem', () => {
  test('R67: a taken keyword says whose it is, in both languages, and what to do', () => {
    expect(toProblem(refused('E_KEYWORD_TAKEN', ABOUT.E_KEYWORD_TAKEN))).toEqual({
      type: '/_bramka/v1/problems/E_KEYWORD_TAKEN',
      title: 'Keyword taken',
      status: 409,
      code: 'E_KEYWORD_TAKEN',
      detail: 'The number 503 340 503 already has the keyword OGRODNIK (account: Kwiaciarnia).',
      advice: 'Pick another text or another number.',
      rule: 'R67',
      text: {
        pl: 'Numer 503 340 503 ma już hasło OGRODNIK (konto: Kwiaciarnia). Wybierz inne hasło albo inny numer.',
        en: 'The number 503 340 503 already has the keyword OGRODNIK (account: Kwiaciarnia). Pick another text or another number.',
      },
    })
  })

  test('R34: a missing capability names its cell and the numbers that have it', () => {
    const check = requireCapability('ND', 'base-keywords')
    if (check.kind === 'ok') throw new Error('ND has no base keywords')
    const refusal: Refusal = { kind: 'refused', code: check.code, about: {}, cell: check.cell }
    expect(toProblem(refusal)).toEqual({
      type: '/_bramka/v1/problems/E_CAPABILITY',
      title: 'Not available on this type',
      status: 422,
      code: 'E_CAPABILITY',
      detail: 'base keywords / ND and SC: not available.',
      advice: 'Choose a number that has it: NDI and SCI, NDI MMS.',
      rule: 'R34',
      text: {
        pl: 'Hasła bazowe / ND i SC: niedostępne. Wybierz numer, który to ma: NDI i SCI, NDI MMS.',
        en: 'base keywords / ND and SC: not available. Choose a number that has it: NDI and SCI, NDI MMS.',
      },
      cell: {
        row: { pl: 'Hasła bazowe', en: 'base keywords' },
        column: { pl: 'ND i SC', en: 'ND and SC' },
      },
    })
  })

  test('R6: a refusal names the field in its issues and in its detail, not in the sentences for people', () => {
    const refusal = refused('E_ADDRESS', { got: '12a', reason: 'forbidden-character' }, '/to')
    expect(toProblem(refusal, { body: { to: '12a', text: 'OGRODNIK' } })).toEqual({
      type: '/_bramka/v1/problems/E_ADDRESS',
      title: 'Not a number',
      status: 422,
      code: 'E_ADDRESS',
      detail: '“12a” will not do: it has a character that no number has. · /to: "12a"',
      advice: 'Write a number like 503 340 503, +44 7700 900123 or 4301.',
      rule: 'R6',
      text: {
        pl: '„12a” się nie nadaje – jest tu znak, którego numer nie może mieć. Numer zapisz na przykład tak: 503 340 503, +44 7700 900123 albo 4301.',
        en: '“12a” will not do: it has a character that no number has. Write a number like 503 340 503, +44 7700 900123 or 4301.',
      },
      issues: [
        { path: '/to', expected: 'a phone number or short code of the kind wanted here', got: '"12a"' },
      ],
    })
  })

  test.each([
    ['E_NO_NUMBER', 'Numeru 503 340 504 nie ma w tej przestrzeni. Odśwież widok i wybierz z tego, co jest.'],
    ['E_NO_WORKSPACE', 'Nie ma przestrzeni wiosna. Odśwież widok i wybierz z tego, co jest.'],
    ['E_ANSWER_TWICE', 'Hasło ma i pojedynczą odpowiedź, i serię. Zostaw jedną z nich.'],
    [
      'E_WINDOW',
      'Hasło miałoby działać od 2025-03-04 10:00 do 2025-03-03 10:00, czyli nigdy. Koniec musi być później niż początek.',
    ],
    [
      'E_REMOVAL',
      'Wypisywać z grup może tylko hasło usuwające, a to jest hasło dokładne. Zmień rodzaj hasła albo zrezygnuj z wypisywania.',
    ],
    [
      'E_CLOCK_BACK',
      'Zegar w Warszawie pokazuje 2025-03-03 10:00 i nie cofnie się do 2025-03-02 10:00: to, co się stało, nie może być znów przed nami. Wybierz późniejszą porę albo przywróć stan początkowy przestrzeni.',
    ],
    [
      'E_PREPAID',
      'Konto Sklep jest Pre-Paid, a NDI SMS działa tylko w Post-Paid. Wybierz konto Post-Paid albo zmień rodzaj tego konta.',
    ],
    [
      'E_TOO_LONG',
      'Tekst jest za długi (części: 7, a może ich być najwyżej 6). Skróć go albo zrezygnuj z polskich liter i emoji, a w jednej części zmieści się więcej znaków.',
    ],
  ] as const)('%s reads in Polish: %s', (code, pl) => {
    expect(toProblem(refused(code, ABOUT[code])).text?.pl).toBe(pl)
  })

  test.each([
    ['9-digits', 'potrzebny jest polski numer z 9 cyfr'],
    ['no-country-code', 'zagraniczny numer potrzebuje plusa i kodu kraju'],
    ['unheard-of', 'to nie jest numer'],
  ])('R6: a number refused as %s says why', (reason, why) => {
    const problem = toProblem(refused('E_ADDRESS', { got: '1', reason }))
    expect(problem.text?.pl).toContain(`„1” się nie nadaje – ${why}.`)
  })

  test('a workspace without an own account is told apart from an account that is not there', () => {
    expect(toProblem(refused('E_NO_ACCOUNT', { id: 'own' })).detail).toBe(
      'This workspace has no own account.',
    )
    expect(toProblem(refused('E_NO_ACCOUNT', { id: '9' })).detail).toBe('This workspace has no such account.')
  })

  test.each(CODES)('%s fits the contract, with a status that its name promises', (code) => {
    const problem = toProblem(refused(code, ABOUT[code]))
    expect(Problem.parse(problem)).toEqual(problem)
    const expected = code.startsWith('E_NO') ? 404 : /_(TAKEN|CLOSED)$/.test(code) ? 409 : 422
    expect([problem.status, problem.code]).toEqual([expected, code])
    if (problem.rule !== undefined) expect(RULES).toContain(problem.rule)
  })

  test.each(CODES)('%s is plain sentences in each language, naming what it is about', (code) => {
    const { text, detail, advice } = toProblem(refused(code, ABOUT[code]))
    for (const sentences of [text?.pl, text?.en, detail, advice]) {
      expect(sentences).toMatch(/^\S.*\.$/)
      expect(sentences).not.toMatch(/undefined|NaN|\[object|\s{2}|\?/)
    }
    expect(text?.pl).not.toMatch(/["'“]| - |\.\.\./)
    expect(text?.en).not.toMatch(/["'„]| - |\.\.\./)
    expect(text?.pl).not.toBe(text?.en)
  })

  test.each(CODES)('%s says it to people without the words of the API', (code) => {
    const { text } = toProblem(refused(code, ABOUT[code]))
    const words = /\b(null|GET|utf|reset|true|false)\b|\b[a-z]+[A-Z]|[a-z]_[a-z]|(?<!\w)\/[a-z]|T\d\d:/
    expect([text?.pl, text?.en].filter((sentences) => words.test(sentences ?? ''))).toEqual([])
  })

  test.each(CODES)('%s is still readable when nothing is known', (code) => {
    const { text } = toProblem(refused(code))
    for (const sentences of [text?.pl, text?.en]) expect(sentences).not.toMatch(/undefined|NaN|\[object/)
  })
})
