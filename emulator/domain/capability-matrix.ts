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

/** The contract of the platform, row by row as its price list has it; signs follow the order of the columns. Rule R33. */
// prettier-ignore
export const CAPABILITY_MATRIX = {
  //                                      ECO+ 2way ND,SC NDI,SCI NDI MMS
  'postpaid':           row('fees', 'R13', ['✓', '✓', '✓', '✓', '✓'], 'Dostępność w Post-Paid', 'available to post-paid accounts'),
  'prepaid':            row('fees', 'R13', ['✓', '✗', '✗', '✗', '✗'], 'Dostępność w Pre-Paid', 'available to pre-paid accounts'),
  'installation-fee':   row('fees', 'R35', ['✗', '✗', '✓*', '✓*', '✓*'], 'Opłata instalacyjna', 'installation fee'),
  'maintenance-fee':    row('fees', 'R35', ['✗', '✗', '✓*', '✓*', '✓*'], 'Opłata abonamentowa za utrzymanie', 'maintenance subscription'),
  'priority':           row('fees', 'R39', ['standard', 'high', 'high', 'high', 'high'], 'Priorytet wysyłki i odbioru', 'priority of sending and receiving'),

  'incoming-sms':       row('functions', 'R15', ['✗', '✓', '✓', '✓', '✓'], 'Obsługa wiadomości przychodzących SMS', 'incoming SMS handled'),
  'unlimited-keywords': row('functions', 'R69', ['✗', '✗', '✗', '✓', '✓'], 'Nielimitowana ilość haseł dostępowych', 'unlimited number of keywords'),
  'base-keywords':      row('functions', 'R49', ['✗', '✗', '✗', '✓', '✓'], 'Hasła bazowe', 'base keywords'),
  'phrase-keywords':    row('functions', 'R52', ['✗', '✗', '✗', '✓', '✓'], 'Hasła frazy', 'phrase keywords'),
  'removing-keywords':  row('functions', 'R54', ['✗', '✗', '✗', '✓', '✓'], 'Hasła usuwające', 'removing keywords'),
  'exact-keywords':     row('functions', 'R47', ['✗', '✗', '✓', '✓', '✓'], 'Hasła dokładne', 'exact keywords'),
  'surveys-contests':   row('functions', 'R23', ['✗', '✗', '✗', '✓', '✓'], 'Ankiety i konkursy', 'surveys and contests'),
  'statistics':         row('functions', 'R26', ['✗', '✗', '✗', '✓', '✓'], 'Statystyki', 'statistics'),
  'individual-number':  row('functions', 'R25', ['✗', '✗', '✗', '✓', '✓'], 'Indywidualny numer telefonu', 'individual phone number'),
  'dedicated-service':  row('functions', 'R25', ['✗', '✗', '✗', '✓', '✓'], 'Usługa dedykowana', 'dedicated service'),
  'incoming-mms':       row('functions', 'R27', ['✗', '✗', '✗', '✗', '✓'], 'Odbiór wiadomości MMS', 'receiving MMS'),
  'mms-with-replies':   row('functions', 'R27', ['✗', '✗', '✗', '✗', '✓'], 'Wysyłka wiadomości MMS z obsługą odpowiedzi', 'sending MMS with replies handled'),
} satisfies Record<string, CapabilityRow>

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
  group: CapabilityRow['group'],
  rule: CapabilityRow['rule'],
  [eco, twoWay, shared, individual, ndiMms]: RowSigns,
  pl: string,
  en: string,
): CapabilityRow {
  return {
    group,
    name: { pl, en },
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
