import type { PlatformNumber } from '../../../emulator/contract/numbers.ts'
import type { NumberType } from '../../../emulator/domain/number-type.ts'

export type NumberGroupId = 'individual' | 'shared' | 'senders'

interface NumberGroup {
  readonly id: NumberGroupId
  readonly types: readonly NumberType[]
}

/** How the inventory is read: what is yours alone, what you share, and what only ever stands in the sender field. */
export const NUMBER_GROUPS: readonly NumberGroup[] = [
  { id: 'individual', types: ['NDI_SMS', 'NDI_MMS', 'SCI'] },
  { id: 'shared', types: ['ND', 'SC'] },
  { id: 'senders', types: ['OWN_NUMBER', 'ALPHA_SENDER', 'TWO_WAY', 'ECO_PLUS'] },
]

export interface GroupedNumbers {
  readonly id: NumberGroupId
  readonly numbers: readonly PlatformNumber[]
}

/** Sorts numbers into the groups, by type and then as they were added; groups without a number are left out. */
export function groupNumbers(numbers: readonly PlatformNumber[]): readonly GroupedNumbers[] {
  return NUMBER_GROUPS.map(({ id, types }) => ({
    id,
    numbers: types.flatMap((type) => numbers.filter((number) => number.type === type)),
  })).filter((group) => group.numbers.length > 0)
}
