import type { Message } from '../../../emulator/contract/messages.ts'
import type { RibbonTick } from '../../ui/ribbon-tick.ts'

type Forwards = NonNullable<Message['forwards']>
/** How the forwards of a message stand as a whole: as the one that most needs a look. */
export type ForwardStanding = keyof Forwards

/** What deserves a look comes first. */
const order: readonly ForwardStanding[] = ['failed', 'held', 'waiting', 'done', 'cancelled']

export function forwardStandingOf(forwards: Forwards): ForwardStanding {
  return order.find((standing) => forwards[standing] > 0) ?? 'cancelled'
}

/** How a tick tells it: whole when all is done, dashed while something is open, broken when one was given up. */
export const forwardLooks: Readonly<Record<ForwardStanding, Pick<RibbonTick, 'tone' | 'shape'>>> = {
  failed: { tone: 'error', shape: 'broken' },
  held: { tone: 'system', shape: 'dashed' },
  waiting: { tone: 'forward', shape: 'dashed' },
  done: { tone: 'forward', shape: 'whole' },
  cancelled: { tone: 'system', shape: 'broken' },
}
