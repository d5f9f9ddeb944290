import type { PlatformNumber } from '../../../emulator/contract/numbers.ts'
import type { Bilingual } from '../../../emulator/domain/bilingual.ts'
import {
  CAPABILITY_COLUMN_NAMES,
  CAPABILITY_COLUMNS,
  CAPABILITY_MATRIX,
  type CapabilityRow,
  type CapabilityRowId,
} from '../../../emulator/domain/capability-matrix.ts'

type Capability = PlatformNumber['capabilities'][number]

/** One cell of the capability matrix as a screen shows it. */
export interface CapabilityMark {
  readonly row: string
  readonly name: Bilingual
  readonly group: CapabilityRow['group']
  readonly rule: string
  readonly cell: Capability['cell']
  readonly isMissing: boolean
  /** For what is missing: the columns of the matrix that have it (R34). */
  readonly hadBy: readonly Bilingual[]
}

/** Puts the cells of a number into words, in the order of the price list (R33). */
export function capabilityMarks(capabilities: readonly Capability[]): readonly CapabilityMark[] {
  return capabilities.map(({ row, name, cell }) => {
    const known: CapabilityRow | undefined = isRowId(row) ? CAPABILITY_MATRIX[row] : undefined
    return {
      row,
      name,
      cell,
      group: known?.group ?? 'functions',
      rule: known?.rule ?? 'R33',
      isMissing: cell === 'no' || cell === 'not-applicable',
      hadBy: CAPABILITY_COLUMNS.filter((column) => known?.cells[column] === 'yes').map(
        (column) => CAPABILITY_COLUMN_NAMES[column],
      ),
    }
  })
}

function isRowId(row: string): row is CapabilityRowId {
  return Object.hasOwn(CAPABILITY_MATRIX, row)
}
