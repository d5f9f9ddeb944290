import type { errors as source } from '../pl/errors.ts'
import type { Translated } from '../translated.ts'

export const errors: Translated<typeof source> = {
  screen: 'The screen did not load',
  screenHint: 'Reload the page. If that does not help, check that the gateway is still running.',
  reload: 'Reload the page',
  unreachable: 'The gateway does not answer. Check that it is running and try again.',
}
