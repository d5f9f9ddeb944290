import { NUMBER_RULES } from '../../../emulator/domain/number-rules.ts'
import type { NumberType } from '../../../emulator/domain/number-type.ts'
import type { Profile } from '../../../emulator/domain/profile.ts'

const writers = {
  nobody: 'numbers.writersNobody',
  'recipient-by-reply': 'numbers.writersReply',
  anybody: 'numbers.writersAnybody',
  'anybody-to-the-device': 'numbers.writersDevice',
} as const
const keywordNeeded = {
  yes: 'numbers.keywordNeededYes',
  no: 'numbers.keywordNeededNo',
  'not-applicable': 'numbers.meaningless',
} as const
const keywordCount = {
  none: 'numbers.keywordsNone',
  'package-limit': 'numbers.keywordsLimited',
  unlimited: 'numbers.keywordsUnlimited',
} as const
const unmatched = {
  stored: 'numbers.unmatchedStored',
  lost: 'numbers.unmatchedLost',
  'on-the-device': 'numbers.unmatchedDevice',
  'not-applicable': 'numbers.meaningless',
} as const
const fullSender = {
  yes: 'numbers.cellYes',
  no: 'numbers.cellNo',
  'not-applicable': 'numbers.meaningless',
} as const

/** What the decision table says about a number type, as questions and answers (R36); a keyword is asked for as the profile reads it (R48). */
export function numberFacts(type: NumberType, profile: Pick<Profile, 'match.exact_on_shared'>) {
  const rules = NUMBER_RULES[type]
  const isWhole = rules.keywordNeeded === 'yes' && profile['match.exact_on_shared'] === 'whole'
  const yesNo = (isSo: boolean): 'numbers.cellYes' | 'numbers.cellNo' =>
    isSo ? 'numbers.cellYes' : 'numbers.cellNo'
  return [
    { question: 'numbers.askWriters', answer: writers[rules.writers] },
    {
      question: isWhole ? 'numbers.askWholeKeyword' : 'numbers.askKeywordNeeded',
      answer: keywordNeeded[rules.keywordNeeded],
    },
    { question: 'numbers.askKeywordCount', answer: keywordCount[rules.keywordCount] },
    { question: 'numbers.askUnmatched', answer: unmatched[rules.unmatchedText] },
    { question: 'numbers.askGroupAdd', answer: yesNo(rules.groupAdd) },
    { question: 'numbers.askGroupRemove', answer: yesNo(rules.groupRemove) },
    { question: 'numbers.askAutoresponder', answer: yesNo(rules.autoresponder) },
    { question: 'numbers.askSequence', answer: yesNo(rules.autoresponderSequence) },
    { question: 'numbers.askFullSender', answer: fullSender[rules.fullSender] },
  ] as const
}
