export const PERSON_FIELDS = [
  'firstName',
  'lastName',
  'company',
  'taxId',
  'email',
  'address',
  'city',
  'description',
] as const

/** What may be known of a person; empty for a contact that a keyword made (R81). */
export type Person = Readonly<Record<(typeof PERSON_FIELDS)[number], string>>
