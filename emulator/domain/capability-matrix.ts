import type { Bilingual } from './bilingual.ts'
import type { NumberType } from './number-type.ts'

/** The five columns of the price list; some stand for two number types (R33). */
export const CAPABILITY_COLUMNS = ['ECO_PLUS', 'TWO_WAY', 'ND_SC', 'NDI_SCI', 'NDI_MMS'] as const
export type CapabilityColumn = (typeof CAPABILITY_COLUMNS)[number]

/** How a cell is written in the matrix. No cell uses the dash, but the legend knows it (R33). */
export type CapabilitySign = '✓' | '✗' | '✓*' | '–' | 'standard' | 'high'

/** What a cell says. `package`: there is such a fee and its amount depends on the package (R35). */
export type CapabilityCell = 'yes' | 'no' | 'package' | 'not-applicable' | 'standard' | 'high'

/** One row of the price list. */
export interface CapabilityRow {
  readonly group: 'fees' | 'functions'
  /** Spelled as in the price list. */
  readonly name: Bilingual
  /** The rule that says most about the row; what the cells hold is R33. */
  readonly rule: `R${number}`
  readonly cells: Readonly<Record<CapabilityColumn, CapabilityCell>>
}

const CELL_OF_SIGN: Readonly<Record<CapabilitySign, CapabilityCell>> = {
  '✓': 'yes',
  '✗': 'no',
  '✓*': 'package',
  '–': 'not-applicable',
  standard: 'standard',
  high: 'high',
}

/** The names of the rows, spelled as in the price list (R33). */
const ROW_NAMES = {
  postpaid: { pl: 'Dostępność w Post-Paid', en: 'available to post-paid accounts' },
  prepaid: { pl: 'Dostępność w Pre-Paid', en: 'available to pre-paid accounts' },
  'installation-fee': { pl: 'Opłata instalacyjna', en: 'installation fee' },
  'maintenance-fee': { pl: 'Opłata abonamentowa za utrzymanie', en: 'maintenance subscription' },
  priority: { pl: 'Priorytet wysyłki i odbioru', en: 'priority of sending and receiving' },
  'incoming-sms': { pl: 'Obsługa wiadomości przychodzących SMS', en: 'incoming SMS handled' },
  'unlimited-keywords': { pl: 'Dowolna liczba haseł', en: 'any number of keywords' },
  'base-keywords': { pl: 'Hasła bazowe', en: 'base keywords' },
  'phrase-keywords': { pl: 'Hasła frazy', en: 'phrase keywords' },
  'removing-keywords': { pl: 'Hasła usuwające', en: 'removing keywords' },
  'exact-keywords': { pl: 'Hasła dokładne', en: 'exact keywords' },
  'surveys-contests': { pl: 'Ankiety i konkursy', en: 'surveys and contests' },
  statistics: { pl: 'Statystyki', en: 'statistics' },
  'individual-number': { pl: 'Indywidualny numer telefonu', en: 'individual phone number' },
  'dedicated-service': { pl: 'Usługa dedykowana', en: 'dedicated service' },
  'incoming-mms': { pl: 'Odbiór wiadomości MMS', en: 'receiving MMS' },
  'mms-with-replies': {
    pl: 'Wysyłka wiadomości MMS z obsługą odpowiedzi',
    en: 'sending MMS with replies handled',
  },
} satisfies Record<string, Bilingual>

/** The contract of the platform, row by row as its price list has it. Rule R33. */
export const CAPABILITY_MATRIX = {
  // The signs are those of: SMS ECO+, 2waySMS, ND and SC, NDI and SCI, NDI MMS.
  postpaid: row('postpaid', 'fees', 'R13', ['✓', '✓', '✓', '✓', '✓']),
  prepaid: row('prepaid', 'fees', 'R13', ['✓', '✗', '✗', '✗', '✗']),
  'installation-fee': row('installation-fee', 'fees', 'R35', ['✗', '✗', '✓*', '✓*', '✓*']),
  'maintenance-fee': row('maintenance-fee', 'fees', 'R35', ['✗', '✗', '✓*', '✓*', '✓*']),
  priority: row('priority', 'fees', 'R39', ['standard', 'high', 'high', 'high', 'high']),

  'incoming-sms': row('incoming-sms', 'functions', 'R15', ['✗', '✓', '✓', '✓', '✓']),
  'unlimited-keywords': row('unlimited-keywords', 'functions', 'R69', ['✗', '✗', '✗', '✓', '✓']),
  'base-keywords': row('base-keywords', 'functions', 'R49', ['✗', '✗', '✗', '✓', '✓']),
  'phrase-keywords': row('phrase-keywords', 'functions', 'R52', ['✗', '✗', '✗', '✓', '✓']),
  'removing-keywords': row('removing-keywords', 'functions', 'R54', ['✗', '✗', '✗', '✓', '✓']),
  'exact-keywords': row('exact-keywords', 'functions', 'R47', ['✗', '✗', '✓', '✓', '✓']),
  'surveys-contests': row('surveys-contests', 'functions', 'R23', ['✗', '✗', '✗', '✓', '✓']),
  statistics: row('statistics', 'functions', 'R26', ['✗', '✗', '✗', '✓', '✓']),
  'individual-number': row('individual-number', 'functions', 'R25', ['✗', '✗', '✗', '✓', '✓']),
  'dedicated-service': row('dedicated-service', 'functions', 'R25', ['✗', '✗', '✗', '✓', '✓']),
  'incoming-mms': row('incoming-mms', 'functions', 'R27', ['✗', '✗', '✗', '✗', '✓']),
  'mms-with-replies': row('mms-with-replies', 'functions', 'R27', ['✗', '✗', '✗', '✗', '✓']),
} satisfies Record<keyof typeof ROW_NAMES, CapabilityRow>

export type CapabilityRowId = keyof typeof CAPABILITY_MATRIX

/** The names of the columns, spelled as in the price list (R33). */
export const CAPABILITY_COLUMN_NAMES: Readonly<Record<CapabilityColumn, Bilingual>> = {
  ECO_PLUS: { pl: 'SMS ECO+', en: 'SMS ECO+' },
  TWO_WAY: { pl: '2waySMS', en: '2waySMS' },
  ND_SC: { pl: 'ND i SC', en: 'ND and SC' },
  NDI_SCI: { pl: 'NDI i SCI', en: 'NDI and SCI' },
  NDI_MMS: { pl: 'NDI MMS', en: 'NDI MMS' },
}

/** Senders have no column, yet a refusal must still say what lacks the capability. */
const SENDER_NAMES: Readonly<Record<SenderType, Bilingual>> = {
  OWN_NUMBER: { pl: 'numer własny', en: 'own number' },
  ALPHA_SENDER: { pl: 'nazwa nadawcy', en: 'sender name' },
}

type SenderType = Extract<NumberType, 'OWN_NUMBER' | 'ALPHA_SENDER'>

const COLUMN_OF_TYPE: Readonly<Record<Exclude<NumberType, SenderType>, CapabilityColumn>> = {
  ECO_PLUS: 'ECO_PLUS',
  TWO_WAY: 'TWO_WAY',
  ND: 'ND_SC',
  SC: 'ND_SC',
  NDI_SMS: 'NDI_SCI',
  SCI: 'NDI_SCI',
  NDI_MMS: 'NDI_MMS',
}

/** The cell that stopped something, named for people: "Hasła bazowe / ND i SC". */
export interface NamedCapabilityCell {
  readonly row: CapabilityRowId
  /** Null for the two sender types, which the price list has no column for. */
  readonly column: CapabilityColumn | null
  readonly rowName: Bilingual
  readonly columnName: Bilingual
  readonly name: Bilingual
}

export type CapabilityCheck =
  | { readonly kind: 'ok' }
  | { readonly kind: 'refused'; readonly code: 'E_CAPABILITY'; readonly cell: NamedCapabilityCell }

/** Answers what a sign of the matrix means. Rules R33 and R35. */
export function parseCapabilityCell(sign: CapabilitySign): CapabilityCell {
  return CELL_OF_SIGN[sign]
}

/** Answers the column a number type is found in; null for an own number and a sender name, which have none. Rule R33. */
export function columnOf(type: NumberType): CapabilityColumn | null {
  return isSenderType(type) ? null : COLUMN_OF_TYPE[type]
}

/** Answers what the matrix says about a number type; `not-applicable` for the types without a column. Rule R33. */
export function capability(type: NumberType, row: CapabilityRowId): CapabilityCell {
  const column = columnOf(type)
  return column === null ? 'not-applicable' : CAPABILITY_MATRIX[row].cells[column]
}

/**
 * Answers whether a number type has something the campaign wants to use; refuses with `E_CAPABILITY` and the named cell
 * when the cell says no or not applicable. Rule R34.
 */
export function requireCapability(type: NumberType, row: CapabilityRowId): CapabilityCheck {
  const cell = capability(type, row)
  if (cell !== 'no' && cell !== 'not-applicable') return { kind: 'ok' }
  return { kind: 'refused', code: 'E_CAPABILITY', cell: nameCell(type, row) }
}

function nameCell(type: NumberType, row: CapabilityRowId): NamedCapabilityCell {
  const rowName = CAPABILITY_MATRIX[row].name
  const columnName = isSenderType(type) ? SENDER_NAMES[type] : CAPABILITY_COLUMN_NAMES[COLUMN_OF_TYPE[type]]
  return {
    row,
    column: columnOf(type),
    rowName,
    columnName,
    name: { pl: `${rowName.pl} / ${columnName.pl}`, en: `${rowName.en} / ${columnName.en}` },
  }
}

function isSenderType(type: NumberType): type is SenderType {
  return type === 'OWN_NUMBER' || type === 'ALPHA_SENDER'
}

type RowSigns = readonly [CapabilitySign, CapabilitySign, CapabilitySign, CapabilitySign, CapabilitySign]

function row(
  id: keyof typeof ROW_NAMES,
  group: CapabilityRow['group'],
  rule: CapabilityRow['rule'],
  [eco, twoWay, shared, individual, ndiMms]: RowSigns,
): CapabilityRow {
  return {
    group,
    name: ROW_NAMES[id],
    rule,
    cells: {
      ECO_PLUS: parseCapabilityCell(eco),
      TWO_WAY: parseCapabilityCell(twoWay),
      ND_SC: parseCapabilityCell(shared),
      NDI_SCI: parseCapabilityCell(individual),
      NDI_MMS: parseCapabilityCell(ndiMms),
    },
  }
}
