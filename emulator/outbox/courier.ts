import type { ForwardDelivery } from '../domain/forwarding/forward-delivery.ts'
import type { EpochMs } from '../domain/time.ts'
import type { Database } from '../store/database.ts'
import { isAttemptDue, readDueLanes, readDueOfLane, readNextAttempt } from '../store/deliveries.ts'
import { Alarm } from './alarm.ts'
import { PAUSE_AFTER_ERROR_MS } from './dispatcher.ts'

export interface CourierDeps {
  readonly database: Database
  readonly now: () => EpochMs
  /** Wall-clock wait until a virtual instant; undefined while the clock is frozen. */
  readonly waitMsUntil: (due: EpochMs) => number | undefined
  /** Makes one attempt and settles it; rejects when that could not be written. */
  readonly perform: (delivery: ForwardDelivery) => Promise<void>
  readonly onError: (error: unknown) => void
}

/** Attempts for one target at a time. A target that stalls keeps those behind it waiting, and nobody else's. */
const LANE_WIDTH = 16
/** How often something may become due within a window before it is a crowd, which is received first. */
const CROWD = 20
const WINDOW_MS = 40
/** How long a crowd can keep the courier from going; then he goes once in between. */
const LONGEST_REST_MS = 5_000

/**
 * Carries what goes out of the workspace. A delivery stays due until its attempt is settled, so a killed process makes it again
 * under the same id: at least once (R121). What is under way is known only here.
 */
export class Courier {
  readonly #deps: CourierDeps
  readonly #alarm: Alarm
  readonly #underWay = new Map<number, string>()
  readonly #crowd = new Crowd()
  #whenIdle: (() => void)[] = []

  constructor(deps: CourierDeps) {
    this.#deps = deps
    this.#alarm = new Alarm(() => {
      this.#look()
    }, deps.waitMsUntil)
  }

  /** Something may be due: looks in the next turn of the event loop, or when the crowd is over. Cheap; may be called often. */
  wake(): void {
    this.#crowd.count()
    if (!this.#crowd.isRestedFor) this.#alarm.soon()
  }

  /** Answers once no attempt is due or under way; attempts that become due later are waited for by nobody. */
  idle(): Promise<void> {
    if (this.#alarm.isStopped || this.#isIdle()) return Promise.resolve()
    return new Promise((resolve) => {
      this.#whenIdle.push(resolve)
      this.#alarm.soon()
    })
  }

  /** Starts nothing more. What is under way is not settled any more, and will be made again. */
  stop(): void {
    this.#alarm.stop()
    this.#settleIdle()
  }

  #isIdle(): boolean {
    return this.#underWay.size === 0 && !isAttemptDue(this.#deps.database.db, this.#deps.now())
  }

  #look(): void {
    try {
      const { database, now } = this.#deps
      // Whoever waits for the courier waits for no crowd.
      if (this.#whenIdle.length === 0 && this.#crowd.mustRest(performance.now())) {
        this.#alarm.in(WINDOW_MS)
        return
      }
      for (const lane of readDueLanes(database.db, now())) this.#fill(lane)
      if (this.#isIdle()) this.#settleIdle()
      this.#alarm.at(readNextAttempt(database.db, now()))
    } catch (error) {
      this.#pause(error)
    }
  }

  #fill(lane: string): void {
    const busy = [...this.#underWay.values()].filter((target) => target === lane).length
    if (busy >= LANE_WIDTH) return
    // What is under way is still due, and among the first.
    const due = readDueOfLane(this.#deps.database.db, lane, this.#deps.now(), LANE_WIDTH + busy)
    const free = due.filter(({ id }) => !this.#underWay.has(id)).slice(0, LANE_WIDTH - busy)
    for (const delivery of free) void this.#carry(delivery)
  }

  async #carry(delivery: ForwardDelivery): Promise<void> {
    this.#underWay.set(delivery.id, delivery.target)
    try {
      await this.#deps.perform(delivery)
      this.#underWay.delete(delivery.id)
      this.#alarm.soon()
    } catch (error) {
      this.#underWay.delete(delivery.id)
      this.#pause(error)
    }
  }

  #pause(error: unknown): void {
    if (this.#alarm.isStopped) return
    this.#deps.onError(error)
    this.#alarm.in(PAUSE_AFTER_ERROR_MS)
  }

  #settleIdle(): void {
    for (const resolve of this.#whenIdle.splice(0)) resolve()
  }
}

/** Tells a crowd of messages, each of which is to be sent on, from a few: what receives them has the right of way. */
class Crowd {
  #came = 0
  #windowFrom = 0
  #restsSince: number | undefined

  get isRestedFor(): boolean {
    return this.#restsSince !== undefined
  }

  count(): void {
    this.#came += 1
  }

  /** Answers whether to wait for another window. */
  mustRest(now: number): boolean {
    const isCrowd = this.#came >= CROWD
    if (isCrowd || now - this.#windowFrom >= WINDOW_MS) {
      this.#came = 0
      this.#windowFrom = now
    }
    const hasRested = this.#restsSince !== undefined && now - this.#restsSince >= LONGEST_REST_MS
    this.#restsSince = isCrowd && !hasRested ? (this.#restsSince ?? now) : undefined
    return this.isRestedFor
  }
}
