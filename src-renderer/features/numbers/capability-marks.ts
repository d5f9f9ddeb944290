import type { PlatformNumber } from '../../../emulator/contract/numbers.ts'
import type { Bilingual } from '../../../emulator/domain/bilingual.ts'
import {
  columnOf,
  CAPABILITY_COLUMN_NAMES,
  CAPABILITY_COLUMNS,
  CAPABILITY_MATRIX,
  type CapabilityColumn,
  type CapabilityRow,
  type CapabilityRowId,
} from '../../../emulator/domain/capability-matrix.ts'
import { hasForward } from '../../../emulator/domain/forwarding/check-forward.ts'
import { FORWARD_KINDS, FORWARD_NAMES } from '../../../emulator/domain/forwarding/forward.ts'
import { NUMBER_TYPES, type NumberType } from '../../../emulator/domain/number-type.ts'

type Capability = PlatformNumber['capabilities'][number]

/** A function of a number as a screen shows it: a cell of the capability matrix, or a forward of the decision table. */
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

/** Puts the cells of a number into words, in the order of the price list (R33), and where it can send messages on to (R36). */
export function capabilityMarks({
  type,
  capabilities,
}: Pick<PlatformNumber, 'type' | 'capabilities'>): readonly CapabilityMark[] {
  return [...capabilities.map(markOf), ...forwardMarks(type)]
}

function markOf({ row, name, cell }: Capability): CapabilityMark {
  const known: CapabilityRow | undefined = isRowId(row) ? CAPABILITY_MATRIX[row] : undefined
  return {
    row,
    name,
    cell,
    group: known?.group ?? 'functions',
    rule: known?.rule ?? 'R33',
    isMissing: cell === 'no' || cell === 'not-applicable',
    hadBy: columnsWhere((column) => known?.cells[column] === 'yes'),
  }
}

function isRowId(row: string): row is CapabilityRowId {
  return Object.hasOwn(CAPABILITY_MATRIX, row)
}

function forwardMarks(type: NumberType): readonly CapabilityMark[] {
  return FORWARD_KINDS.map((kind) => {
    const isMissing = !hasForward(type, kind)
    return {
      row: `forward-${kind}`,
      name: FORWARD_NAMES[kind],
      cell: isMissing ? 'no' : 'yes',
      group: 'functions',
      rule: kind === 'phone' ? 'R131' : 'R118',
      isMissing,
      hadBy: columnsWhere((column) =>
        NUMBER_TYPES.some((other) => columnOf(other) === column && hasForward(other, kind)),
      ),
    }
  })
}

function columnsWhere(hasIt: (column: CapabilityColumn) => boolean): readonly Bilingual[] {
  return CAPABILITY_COLUMNS.filter(hasIt).map((column) => CAPABILITY_COLUMN_NAMES[column])
}
