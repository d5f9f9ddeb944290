import type { NumberType } from '../../../emulator/domain/number-type.ts'
import type { Profile } from '../../../emulator/domain/profile.ts'
import type { TextKey } from '../../texts/text-key.ts'
import type { NumberGroupId } from './number-groups.ts'

export const groupTitles = {
  individual: 'numbers.groupIndividual',
  shared: 'numbers.groupShared',
  senders: 'numbers.groupSenders',
} as const satisfies Readonly<Record<NumberGroupId, TextKey>>

/** A number type in words, the same where the heading above says half of it, and one sentence on what it is. */
export const typeTexts = {
  ND: { name: 'numbers.typeNd', inGroup: 'numbers.typeNd', about: 'numbers.aboutNd' },
  SC: { name: 'numbers.typeSc', inGroup: 'numbers.typeSc', about: 'numbers.aboutSc' },
  NDI_SMS: { name: 'numbers.typeNdiSms', inGroup: 'numbers.inGroupNdiSms', about: 'numbers.aboutNdiSms' },
  NDI_MMS: { name: 'numbers.typeNdiMms', inGroup: 'numbers.inGroupNdiMms', about: 'numbers.aboutNdiMms' },
  SCI: { name: 'numbers.typeSci', inGroup: 'numbers.inGroupSci', about: 'numbers.aboutSci' },
  TWO_WAY: { name: 'numbers.typeTwoWay', inGroup: 'numbers.typeTwoWay', about: 'numbers.aboutTwoWay' },
  ECO_PLUS: { name: 'numbers.typeEcoPlus', inGroup: 'numbers.typeEcoPlus', about: 'numbers.aboutEcoPlus' },
  OWN_NUMBER: {
    name: 'numbers.typeOwnNumber',
    inGroup: 'numbers.typeOwnNumber',
    about: 'numbers.aboutOwnNumber',
  },
  ALPHA_SENDER: {
    name: 'numbers.typeAlphaSender',
    inGroup: 'numbers.typeAlphaSender',
    about: 'numbers.aboutAlphaSender',
  },
} as const satisfies Readonly<
  Record<NumberType, { readonly name: TextKey; readonly inGroup: TextKey; readonly about: TextKey }>
>

/** The word for one that is switched off, as the noun of its type wants it. */
export function offWordOf(type: NumberType) {
  return type === 'ALPHA_SENDER' ? ('numbers.offName' as const) : ('numbers.off' as const)
}

/** What a number type is, in a sentence; an ND is described as the profile reads exact keywords (R48). */
export function aboutOf(type: NumberType, profile: Pick<Profile, 'match.exact_on_shared'>) {
  const isWhole = type === 'ND' && profile['match.exact_on_shared'] === 'whole'
  return isWhole ? ('numbers.aboutNdWhole' as const) : typeTexts[type].about
}
