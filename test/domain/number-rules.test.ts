import { describe, expect, test } from 'vitest'
import { capability, columnOf, type CapabilityRowId } from '../../emulator/domain/capability-matrix.ts'
import { NUMBER_RULES, type NumberRules } from '../../emulator/domain/number-rules.ts'
import { NUMBER_TYPES } from '../../emulator/domain/number-type.ts'

/** How each question of the decision table is answered from the data, in the signs the table below is written with. */
const QUESTIONS = {
  accounts: (rules) => rules.accounts.map((kind) => (kind === 'POSTPAID' ? 'post' : 'pre')).join(','),
  address: (rules) => rules.address,
  holder: (rules) => dash(rules.holder),
  writers: (rules) => rules.writers,
  'keyword needed': (rules) => dash(rules.keywordNeeded),
  exact: (rules) => sign(rules.keywords.EXACT),
  base: (rules) => sign(rules.keywords.BASE),
  phrase: (rules) => sign(rules.keywords.PHRASE),
  removing: (rules) => sign(rules.keywords.REMOVING),
  'keyword count': (rules) => rules.keywordCount,
  unmatched: (rules) => dash(rules.unmatchedText),
  'group add': (rules) => sign(rules.groupAdd),
  'group remove': (rules) => sign(rules.groupRemove),
  autoresponder: (rules) => sign(rules.autoresponder),
  'multiple autoresponder': (rules) => sign(rules.autoresponderSequence),
  survey: (rules) => sign(rules.survey),
  contest: (rules) => sign(rules.contest),
  billboard: (rules) => sign(rules.billboard),
  chat: (rules) => sign(rules.chat),
  statistics: (rules) => sign(rules.statistics),
  'receives SMS': (rules) => sign(rules.receivesSms),
  'receives MMS': (rules) => sign(rules.receivesMms),
  'FULL sender': (rules) => dash(rules.fullSender),
  'forward URL': (rules) => sign(rules.forwards.URL),
  'forward e-mail': (rules) => sign(rules.forwards.EMAIL),
  'forward phone': (rules) => sign(rules.forwards.PHONE),
  'pull type': (rules) => rules.pullTypes.join(',') || '–',
} satisfies Record<string, (rules: NumberRules) => string>

/** Columns: ECO_PLUS | TWO_WAY | ND | SC | NDI_SMS | SCI | NDI_MMS | OWN_NUMBER | ALPHA_SENDER. */
const DECISION_TABLE: Readonly<Record<keyof typeof QUESTIONS, string>> = {
  accounts: 'post,pre | post | post | post | post | post | post | post | post,pre',
  address:
    'random-9 | random-9 | 9-digits | 4-digits | 9-digits | 4-digits | 9-digits | real-number | up-to-11-characters',
  holder: 'shared-pool | shared-pool | shared | shared | exclusive | exclusive | exclusive | exclusive | –',
  writers:
    'nobody | recipient-by-reply | anybody | anybody | anybody | anybody | anybody | anybody-to-the-device | nobody',
  'keyword needed': '– | no | yes | yes | no | no | no | – | –',
  exact: '✗ | ✗ | ✓ | ✓ | ✓ | ✓ | ✓ | ✗ | ✗',
  base: '✗ | ✗ | ✗ | ✗ | ✓ | ✓ | ✓ | ✗ | ✗',
  phrase: '✗ | ✗ | ✗ | ✗ | ✓ | ✓ | ✓ | ✗ | ✗',
  removing: '✗ | ✗ | ✗ | ✗ | ✓ | ✓ | ✓ | ✗ | ✗',
  'keyword count':
    'none | none | package-limit | package-limit | unlimited | unlimited | unlimited | none | none',
  unmatched: '– | stored | lost | lost | stored | stored | stored | on-the-device | –',
  'group add': '✗ | ✗ | ✓ | ✓ | ✓ | ✓ | ✓ | ✗ | ✗',
  'group remove': '✗ | ✗ | ✗ | ✗ | ✓ | ✓ | ✓ | ✗ | ✗',
  autoresponder: '✗ | ✗ | ✓ | ✓ | ✓ | ✓ | ✓ | ✗ | ✗',
  'multiple autoresponder': '✗ | ✗ | ✗ | ✗ | ✓ | ✓ | ✓ | ✗ | ✗',
  survey: '✗ | ✗ | ✗ | ✗ | ✓ | ✓ | ✓ | ✗ | ✗',
  contest: '✗ | ✗ | ✗ | ✗ | ✓ | ✓ | ✓ | ✗ | ✗',
  billboard: '✗ | ✗ | ✗ | ✗ | ✓ | ✓ | ✓ | ✗ | ✗',
  chat: '✗ | ✗ | ✗ | ✗ | ✓ | ✓ | ✓ | ✗ | ✗',
  statistics: '✗ | ✗ | ✗ | ✗ | ✓ | ✓ | ✓ | ✗ | ✗',
  'receives SMS': '✗ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✗ | ✗',
  'receives MMS': '✗ | ✗ | ✗ | ✗ | ✗ | ✗ | ✓ | ✗ | ✗',
  'FULL sender': '– | – | no | no | yes | yes | yes | yes | yes',
  'forward URL': '✗ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✗ | ✗',
  'forward e-mail': '✗ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✗ | ✗',
  'forward phone': '✗ | ✓ | ✓ | ✓ | ✓ | ✓ | ✗ | ✗ | ✗',
  'pull type': 'eco | eco | nd | nd | ndi | ndi | ndi,mms | – | –',
}

describe('NUMBER_RULES', () => {
  test.each(Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[])(
    'R36: %s, for all nine types',
    (question) => {
      const answers = NUMBER_TYPES.map((type) => QUESTIONS[question](NUMBER_RULES[type]))
      expect(answers).toEqual(DECISION_TABLE[question].split('|').map((cell) => cell.trim()))
    },
  )

  test('R36: no question of the decision table stays untested', () => {
    const asked = new Set<string>()
    for (const answer of Object.values(QUESTIONS)) {
      answer(recordReads(NUMBER_RULES.ND, asked))
    }
    expect([...asked].sort()).toEqual(Object.keys(NUMBER_RULES.ND).sort())
  })
})

/** The rows that the decision table and the price list have in common, as the decision table answers them. */
const SHARED_ROWS: Readonly<Partial<Record<CapabilityRowId, (rules: NumberRules) => boolean>>> = {
  postpaid: (rules) => rules.accounts.includes('POSTPAID'),
  prepaid: (rules) => rules.accounts.includes('PREPAID'),
  'incoming-sms': (rules) => rules.receivesSms,
  'unlimited-keywords': (rules) => rules.keywordCount === 'unlimited',
  'base-keywords': (rules) => rules.keywords.BASE,
  'phrase-keywords': (rules) => rules.keywords.PHRASE,
  'removing-keywords': (rules) => rules.keywords.REMOVING,
  'exact-keywords': (rules) => rules.keywords.EXACT,
  'surveys-contests': (rules) => rules.survey && rules.contest,
  statistics: (rules) => rules.statistics,
  'individual-number': (rules) => rules.holder === 'exclusive',
  'dedicated-service': (rules) => rules.holder === 'exclusive',
  'incoming-mms': (rules) => rules.receivesMms,
}

describe('NUMBER_RULES and the capability matrix', () => {
  const typesWithColumn = NUMBER_TYPES.filter((type) => columnOf(type) !== null)

  test.each(Object.entries(SHARED_ROWS))('R33, R36: both tables say the same about %s', (row, answer) => {
    const byRules = typesWithColumn.map((type) => [type, answer(NUMBER_RULES[type]) ? 'yes' : 'no'])
    const byMatrix = typesWithColumn.map((type) => [type, capability(type, row as CapabilityRowId)])
    expect(byRules).toEqual(byMatrix)
  })
})

function sign(permitted: boolean): string {
  return permitted ? '✓' : '✗'
}

function dash(answer: string): string {
  return answer === 'not-applicable' ? '–' : answer
}

function recordReads(rules: NumberRules, asked: Set<string>): NumberRules {
  return new Proxy(rules, {
    get(target, property, receiver) {
      asked.add(String(property))
      const answer: unknown = Reflect.get(target, property, receiver)
      return answer
    },
  })
}
