/** A contact group named where it matters: enough to show it. */
export interface GroupRef {
  readonly id: number
  readonly name: string
}

/** Characters of a group's name (api-v2 1.7 [T]). */
export const MOST_IN_GROUP_NAME = 100
