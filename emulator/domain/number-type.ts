/** The nine kinds of address a message can be written to or sent from (R13–R32). */
export const NUMBER_TYPES = [
  'ECO_PLUS',
  'TWO_WAY',
  'ND',
  'SC',
  'NDI_SMS',
  'SCI',
  'NDI_MMS',
  'OWN_NUMBER',
  'ALPHA_SENDER',
] as const

export type NumberType = (typeof NUMBER_TYPES)[number]

/** Whether an account pays by subscription or by top-up (R13, R17). */
export type AccountKind = 'POSTPAID' | 'PREPAID'

/** Answers whether many customers share numbers of this type and split them by reserved keywords (R22, R24). */
export function isSharedType(type: NumberType): type is 'ND' | 'SC' {
  return type === 'ND' || type === 'SC'
}

/** Answers whether the type is an individual access number: one customer, keywords optional (R25–R29). */
export function isIndividualType(type: NumberType): type is 'NDI_SMS' | 'SCI' | 'NDI_MMS' {
  return type === 'NDI_SMS' || type === 'SCI' || type === 'NDI_MMS'
}
