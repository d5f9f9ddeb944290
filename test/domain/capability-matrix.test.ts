import { describe, expect, test } from 'vitest'
import {
  CAPABILITY_COLUMNS,
  CAPABILITY_COLUMN_NAMES,
  CAPABILITY_MATRIX,
  capability,
  columnOf,
  parseCapabilityCell,
  requireCapability,
  type CapabilityCell,
  type CapabilityColumn,
  type CapabilityRowId,
} from '../../emulator/domain/capability-matrix.ts'
import { NUMBER_TYPES, type NumberType } from '../../emulator/domain/number-type.ts'

type Cells = readonly [CapabilityCell, CapabilityCell, CapabilityCell, CapabilityCell, CapabilityCell]

/** The price list once more, in words, column after column: ECO+, 2way, ND and SC, NDI and SCI, NDI MMS. */
const PRICE_LIST: Readonly<Record<CapabilityRowId, Cells>> = {
  postpaid: ['yes', 'yes', 'yes', 'yes', 'yes'],
  prepaid: ['yes', 'no', 'no', 'no', 'no'],
  'installation-fee': ['no', 'no', 'package', 'package', 'package'],
  'maintenance-fee': ['no', 'no', 'package', 'package', 'package'],
  priority: ['standard', 'high', 'high', 'high', 'high'],
  'incoming-sms': ['no', 'yes', 'yes', 'yes', 'yes'],
  'unlimited-keywords': ['no', 'no', 'no', 'yes', 'yes'],
  'base-keywords': ['no', 'no', 'no', 'yes', 'yes'],
  'phrase-keywords': ['no', 'no', 'no', 'yes', 'yes'],
  'removing-keywords': ['no', 'no', 'no', 'yes', 'yes'],
  'exact-keywords': ['no', 'no', 'yes', 'yes', 'yes'],
  'surveys-contests': ['no', 'no', 'no', 'yes', 'yes'],
  statistics: ['no', 'no', 'no', 'yes', 'yes'],
  'individual-number': ['no', 'no', 'no', 'yes', 'yes'],
  'dedicated-service': ['no', 'no', 'no', 'yes', 'yes'],
  'incoming-mms': ['no', 'no', 'no', 'no', 'yes'],
  'mms-with-replies': ['no', 'no', 'no', 'no', 'yes'],
}

const COLUMN_ORDER = ['ECO_PLUS', 'TWO_WAY', 'ND_SC', 'NDI_SCI', 'NDI_MMS'] as const

const CELLS = Object.entries(PRICE_LIST).flatMap(([row, cells]) =>
  cells.map((cell, index) => ({
    row: row as CapabilityRowId,
    column: COLUMN_ORDER[index] as CapabilityColumn,
    cell,
  })),
)

describe('CAPABILITY_MATRIX', () => {
  test('R33: the price list has 85 cells, in its own order', () => {
    expect(CELLS).toHaveLength(85)
    expect(CAPABILITY_COLUMNS).toEqual(COLUMN_ORDER)
    expect(Object.keys(CAPABILITY_MATRIX)).toEqual(Object.keys(PRICE_LIST))
  })

  test.each(CELLS)('R33: $row / $column is $cell', ({ row, column, cell }) => {
    expect(CAPABILITY_MATRIX[row].cells[column]).toBe(cell)
  })

  test('R33: rows are named as in the price list, fees before functions', () => {
    const names = Object.values(CAPABILITY_MATRIX).map(
      ({ group, name }) => `${group}: ${name.pl} = ${name.en}`,
    )
    expect(names).toEqual([
      'fees: Dostępność w Post-Paid = available to post-paid accounts',
      'fees: Dostępność w Pre-Paid = available to pre-paid accounts',
      'fees: Opłata instalacyjna = installation fee',
      'fees: Opłata abonamentowa za utrzymanie = maintenance subscription',
      'fees: Priorytet wysyłki i odbioru = priority of sending and receiving',
      'functions: Obsługa wiadomości przychodzących SMS = incoming SMS handled',
      'functions: Dowolna liczba haseł = any number of keywords',
      'functions: Hasła bazowe = base keywords',
      'functions: Hasła frazy = phrase keywords',
      'functions: Hasła usuwające = removing keywords',
      'functions: Hasła dokładne = exact keywords',
      'functions: Ankiety i konkursy = surveys and contests',
      'functions: Statystyki = statistics',
      'functions: Indywidualny numer telefonu = individual phone number',
      'functions: Usługa dedykowana = dedicated service',
      'functions: Odbiór wiadomości MMS = receiving MMS',
      'functions: Wysyłka wiadomości MMS z obsługą odpowiedzi = sending MMS with replies handled',
    ])
    expect(CAPABILITY_COLUMN_NAMES).toEqual({
      ECO_PLUS: { pl: 'SMS ECO+', en: 'SMS ECO+' },
      TWO_WAY: { pl: '2waySMS', en: '2waySMS' },
      ND_SC: { pl: 'ND i SC', en: 'ND and SC' },
      NDI_SCI: { pl: 'NDI i SCI', en: 'NDI and SCI' },
      NDI_MMS: { pl: 'NDI MMS', en: 'NDI MMS' },
    })
  })
})

describe('parseCapabilityCell', () => {
  test.each([
    { sign: '✓', cell: 'yes' },
    { sign: '✗', cell: 'no' },
    { sign: '✓*', cell: 'package' },
    { sign: '–', cell: 'not-applicable' },
    { sign: 'standard', cell: 'standard' },
    { sign: 'high', cell: 'high' },
  ] as const)('R33: the sign $sign reads as $cell', ({ sign, cell }) => {
    expect(parseCapabilityCell(sign)).toBe(cell)
  })
})

describe('columnOf', () => {
  test('R33: two pairs of types share a column, and the two kinds of sender have none', () => {
    const columns = Object.fromEntries(NUMBER_TYPES.map((type) => [type, columnOf(type)]))
    expect(columns).toEqual({
      ECO_PLUS: 'ECO_PLUS',
      TWO_WAY: 'TWO_WAY',
      ND: 'ND_SC',
      SC: 'ND_SC',
      NDI_SMS: 'NDI_SCI',
      SCI: 'NDI_SCI',
      NDI_MMS: 'NDI_MMS',
      OWN_NUMBER: null,
      ALPHA_SENDER: null,
    })
  })
})

describe('capability', () => {
  test('R33: what has no column is not applicable, whatever the row', () => {
    expect(capability('OWN_NUMBER', 'incoming-sms')).toBe('not-applicable')
    expect(capability('ALPHA_SENDER', 'priority')).toBe('not-applicable')
  })

  test('R35: a fee that depends on the package says so instead of naming an amount', () => {
    expect(capability('SC', 'installation-fee')).toBe('package')
    expect(capability('TWO_WAY', 'installation-fee')).toBe('no')
  })
})

describe('requireCapability', () => {
  test('R34: a base keyword on ND is refused with the cell named in both languages', () => {
    expect(requireCapability('ND', 'base-keywords')).toEqual({
      kind: 'refused',
      code: 'E_CAPABILITY',
      cell: {
        row: 'base-keywords',
        column: 'ND_SC',
        rowName: { pl: 'Hasła bazowe', en: 'base keywords' },
        columnName: { pl: 'ND i SC', en: 'ND and SC' },
        name: { pl: 'Hasła bazowe / ND i SC', en: 'base keywords / ND and SC' },
      },
    })
  })

  test('R34: a type without a column is refused under its own name', () => {
    expect(requireCapability('OWN_NUMBER', 'statistics')).toEqual({
      kind: 'refused',
      code: 'E_CAPABILITY',
      cell: {
        row: 'statistics',
        column: null,
        rowName: { pl: 'Statystyki', en: 'statistics' },
        columnName: { pl: 'numer własny', en: 'own number' },
        name: { pl: 'Statystyki / numer własny', en: 'statistics / own number' },
      },
    })
  })

  test.each<{ type: NumberType; row: CapabilityRowId; because: string }>([
    { type: 'NDI_MMS', row: 'incoming-mms', because: 'yes' },
    { type: 'ND', row: 'maintenance-fee', because: 'package' },
    { type: 'ECO_PLUS', row: 'priority', because: 'standard' },
    { type: 'SCI', row: 'priority', because: 'high' },
  ])('R34: $type has $row ($because), so nothing is refused', ({ type, row }) => {
    expect(requireCapability(type, row)).toEqual({ kind: 'ok' })
  })
})
