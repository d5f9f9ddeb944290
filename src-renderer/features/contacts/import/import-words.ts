import { usePanelTexts } from '../../../texts/panel-texts.ts'
import { personFields, type PersonField } from '../contact-words.ts'
import type { ColumnRole } from './import-columns.ts'
import type { LeftOutReason } from './import-people.ts'
import { LARGEST_SHEET, type Delimiter, type RefusedSheet } from './import-sheet.ts'
import { LARGEST_FILE_BYTES, type RefusedSource } from './import-source.ts'

const delimiterWords = {
  ';': 'contactImport.delimiterSemicolon',
  ',': 'contactImport.delimiterComma',
  '\t': 'contactImport.delimiterTab',
} as const

const faultWords = {
  'too-big': 'contactImport.tooBig',
  unreadable: 'contactImport.unreadable',
  empty: 'contactImport.empty',
  spreadsheet: 'contactImport.spreadsheet',
  'not-text': 'contactImport.notText',
  'too-many-rows': 'contactImport.tooManyRows',
  'too-many-columns': 'contactImport.tooManyColumns',
  'long-line': 'contactImport.longLine',
  'open-quote': 'contactImport.openQuote',
} as const satisfies Readonly<Record<RefusedSource['fault'] | RefusedSheet['fault'], string>>

/** What the import says of files, columns and rows. */
export function useImportWords() {
  const { t, formats } = usePanelTexts()

  function sizeLimit(): string {
    return formats().number(LARGEST_FILE_BYTES / 1_048_576)
  }

  function rowLimit(): string {
    return formats().number(LARGEST_SHEET.rows)
  }

  /** Why a file cannot be used, and what to do about it. */
  function refusalText(refusal: RefusedSource | RefusedSheet): string {
    return t(faultWords[refusal.fault], {
      row: 'row' in refusal ? formats().number(refusal.row) : '',
      size: sizeLimit(),
      rows: rowLimit(),
      columns: LARGEST_SHEET.columns,
    })
  }

  /** Why a row is left out. */
  function reasonText(reason: LeftOutReason): string {
    switch (reason.kind) {
      case 'address':
        return t(reason.reason === 'empty' ? 'contactImport.noPhone' : `addresses.${reason.reason}`)
      case 'rounded':
        return t('contactImport.rounded')
      case 'too-long':
        return t('contactImport.tooLong', { field: fieldLabel(reason.field) })
      case 'twice':
        return t('contactImport.twice', { row: formats().number(reason.firstRow) })
      case 'known':
        return t('contactImport.known')
    }
  }

  function roleLabel(role: ColumnRole): string {
    if (role === 'none') return t('contactImport.roleNone')
    if (role === 'phone') return t('contactImport.rolePhone')
    return role === 'fullName' ? t('contactImport.roleFullName') : inSentence(fieldLabel(role))
  }

  function fieldLabel(field: PersonField): string {
    const found = personFields.find(({ key }) => key === field)
    return found === undefined ? field : t(found.label)
  }

  return {
    refusalText,
    reasonText,
    roleLabel,
    sizeLimit,
    rowLimit,
    delimiterLabel: (delimiter: Delimiter) => t(delimiterWords[delimiter]),
  }
}

/** A label within a sentence: without its capital, unless that belongs to the word, as in NIP. */
function inSentence(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`
}
