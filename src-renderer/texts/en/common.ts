import type { common as source } from '../pl/common.ts'
import type { Translated } from '../translated.ts'

export const common: Translated<typeof source> = {
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copyLabel: 'Copy: {what}',
  copied: 'Copied',
  copyFailed: 'The browser did not let this be copied. Select the text and copy it by hand.',
  retry: 'Try again',
  undo: 'Undo',
  back: 'Back to the list',
  loading: 'Loading…',
  newRows: '{n} new | {n} new',
  parts: '{n} part | {n} parts',
  rule: 'rule {number}',
  undoIn: '{n} second left to undo | {n} seconds left to undo',
  notifications: 'Notifications',
  resize: 'Change the width',
}
