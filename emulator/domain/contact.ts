/** What may be known of a person; empty for a contact that a keyword made (R81). */
export interface Person {
  readonly firstName: string
  readonly lastName: string
  readonly company: string
  readonly taxId: string
  readonly email: string
  readonly address: string
  readonly city: string
  readonly description: string
}
