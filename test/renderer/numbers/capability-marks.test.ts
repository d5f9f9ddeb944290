import { expect, test } from 'vitest'
import {
  CAPABILITY_MATRIX,
  capability,
  type CapabilityRowId,
} from '../../../emulator/domain/capability-matrix.ts'
import { capabilityMarks } from '../../../src-renderer/features/numbers/capability-marks.ts'

const cellsOfNd = (Object.keys(CAPABILITY_MATRIX) as CapabilityRowId[]).map((row) => ({
  row,
  name: CAPABILITY_MATRIX[row].name,
  cell: capability('ND', row),
}))

test('R34: what a number has not names the columns that have it', () => {
  const marks = new Map(
    capabilityMarks({ type: 'ND', capabilities: cellsOfNd }).map((mark) => [mark.row, mark]),
  )
  expect([marks.get('base-keywords'), marks.get('exact-keywords')?.isMissing]).toEqual([
    {
      row: 'base-keywords',
      name: { pl: 'Hasła bazowe', en: 'base keywords' },
      cell: 'no',
      group: 'functions',
      rule: 'R49',
      isMissing: true,
      hadBy: [
        { pl: 'NDI i SCI', en: 'NDI and SCI' },
        { pl: 'NDI MMS', en: 'NDI MMS' },
      ],
    },
    false,
  ])
})

test('R36: marks tell where messages can be sent on to; a phone only where the number has it (R28)', () => {
  const marks = capabilityMarks({ type: 'NDI_MMS', capabilities: [] })
  expect(marks.map(({ row, cell, rule, hadBy }) => [row, cell, rule, hadBy.map(({ pl }) => pl)])).toEqual([
    ['forward-url', 'yes', 'R118', ['2waySMS', 'ND i SC', 'NDI i SCI', 'NDI MMS']],
    ['forward-email', 'yes', 'R118', ['2waySMS', 'ND i SC', 'NDI i SCI', 'NDI MMS']],
    ['forward-phone', 'no', 'R131', ['2waySMS', 'ND i SC', 'NDI i SCI']],
  ])
})
