/** A text that an account keeps for messages to come (api-v2 2.8). */
export interface Template {
  readonly id: number
  readonly accountId: number
  readonly name: string
  readonly text: string
}
