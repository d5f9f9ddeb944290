import type { DeliveryState } from '../../emulator/domain/forwarding/forward-delivery.ts'
import type { Tone } from './tone.ts'

/** The tone in which a delivery of a forward is told. */
export const deliveryTones: Readonly<Record<DeliveryState, Tone>> = {
  waiting: 'forward',
  held: 'system',
  done: 'inbound',
  failed: 'error',
  cancelled: 'system',
}
