import type { MicroPln } from '../money.ts'
import type { OutboundDecision, SendingLookups } from './sending.ts'

/**
 * What the messages of a test call would have taken so far. Nothing of it is stored, yet each is decided as if those before it were
 * paid for, so that a limit or the balance runs out where it would (api-v2 2.1.1 [V], R178, R180). One call is of one account, one
 * user and one kind of message.
 */
export class Rehearsal {
  #spent = 0
  #used = 0

  /** What sending may ask, less what was taken. */
  over(stored: SendingLookups): SendingLookups {
    return {
      ...stored,
      balanceOf: (accountId) => {
        const balance = stored.balanceOf(accountId)
        return balance === null ? null : ((balance - this.#spent) as MicroPln)
      },
      limitOf: (userId, channel) => {
        const limit = stored.limitOf(userId, channel)
        return limit === null ? null : limit - this.#used
      },
    }
  }

  /** Notes what one message would have taken. */
  take({ charge }: OutboundDecision): void {
    this.#spent += charge?.debit ?? 0
    this.#used += charge?.allowance?.count ?? 0
  }
}
