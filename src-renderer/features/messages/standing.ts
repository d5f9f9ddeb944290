import type { Standing } from '../../stores/delivery-standing.ts'
import type { Tone } from '../../ui/tone.ts'

/** The tone in which a standing is told: red when nobody got the message, or nobody will. */
export const standingTones: Readonly<Record<Standing, Tone>> = {
  saved: 'system',
  in_progress: 'system',
  sent: 'system',
  delivered: 'outbound',
  undelivered: 'error',
  unsent: 'error',
  withdrawn: 'system',
}
