/** A contact group named where it matters: enough to show it. */
export interface GroupRef {
  readonly id: number
  readonly name: string
}
