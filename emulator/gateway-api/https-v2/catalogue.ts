import type { VendorAction, VendorError, VendorInterface } from '../../domain/vendor-interface.ts'
import { ALIASES } from './address.ts'
import { API_ERRORS, type ApiErrorCode } from './api-errors.ts'
import { HOLDING_ACTIONS } from './catalogue/holding-actions.ts'
import type { ActionNote } from './catalogue/action-note.ts'
import { ADDRESS_BOOK_ACTIONS } from './catalogue/address-book-actions.ts'
import { ERROR_CAUSES } from './catalogue/error-causes.ts'
import { MESSAGE_ACTIONS } from './catalogue/message-actions.ts'

const NOTES: Readonly<Record<string, ActionNote>> = {
  ...MESSAGE_ACTIONS,
  ...HOLDING_ACTIONS,
  ...ADDRESS_BOOK_ACTIONS,
}

/** The HTTPS API v2 as its compatibility list shows it: every action and every error (api-v2 2, 3). */
export const HTTPS_V2: VendorInterface = {
  name: 'https-v2',
  title: { pl: 'HTTPS API v2', en: 'HTTPS API v2' },
  actions: Object.entries(NOTES).map(([name, note]): VendorAction => ({
    name,
    aliases: [...ALIASES].filter(([, meant]) => meant === name).map(([alias]) => alias),
    ...note,
  })),
  errors: Object.entries(API_ERRORS).map(([written, { type, pl, en }]): VendorError => {
    const code = Number(written) as ApiErrorCode
    return { code, type, message: { pl, en }, provoke: ERROR_CAUSES[code] ?? null }
  }),
}
