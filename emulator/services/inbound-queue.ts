import { receiveInbound, type InboundInput, type InboundReceipt } from './receive-inbound.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

interface Waiting {
  readonly input: InboundInput
  readonly resolve: (receipt: InboundReceipt) => void
  readonly reject: (error: unknown) => void
}

/** The most messages in one transaction, so that the event loop stays free. */
const MAX_BATCH = 256

/**
 * Collects the messages that arrive in one turn of the event loop into one transaction: a commit costs more than a message. Each
 * is answered after the commit. A message that meets a bug fails alone: the others are then received one by one.
 */
export class InboundQueue {
  readonly #deps: WorkspaceDeps
  #waiting: Waiting[] = []
  #isScheduled = false

  constructor(deps: WorkspaceDeps) {
    this.#deps = deps
  }

  /** Answers when the message is on disk. */
  submit(input: InboundInput): Promise<InboundReceipt> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ input, resolve, reject })
      this.#schedule()
    })
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      this.#flush(this.#waiting.splice(0, MAX_BATCH))
      if (this.#waiting.length > 0) this.#schedule()
    })
  }

  #flush(batch: readonly Waiting[]): void {
    try {
      const receipts = receiveInbound(
        this.#deps,
        batch.map(({ input }) => input),
      )
      batch.forEach(({ resolve }, index) => {
        resolve(receipts[index] as InboundReceipt)
      })
    } catch (error) {
      const [only, ...others] = batch
      if (only !== undefined && others.length === 0) only.reject(error)
      else for (const one of batch) this.#flush([one])
    }
  }
}
