import type { errors as source } from '../pl/errors.ts'
import type { Translated } from '../translated.ts'

export const errors: Translated<typeof source> = {
  screen: 'The screen did not load',
  screenHint: 'Try again. If that does not help, check that Bramka is still running.',
  screenOffline: 'Bramka does not answer. The screen opens by itself when the connection is back.',
  reloadHint: 'Reload the page. If that does not help, check that Bramka is still running.',
  reload: 'Reload the page',
  notDeleted: 'Not deleted: {name}. {why}',
  unreachable: 'Bramka does not answer. Check that it is running and try again.',
}
