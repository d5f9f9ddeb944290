interface Waiting<Input, Result> {
  readonly input: Input
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/** Things in one transaction, so that the event loop stays free. */
const MAX_WEIGHT = 256

/**
 * Collects what arrives in one turn of the event loop into one transaction: a commit costs more than a message. Each is answered
 * after the commit. One that meets a bug fails alone: the others are then committed one by one.
 */
export class GroupCommit<Input, Result> {
  readonly #commit: (inputs: readonly Input[]) => readonly Result[]
  readonly #weightOf: (input: Input) => number
  #waiting: Waiting<Input, Result>[] = []
  #isScheduled = false

  /** `commit` does all or nothing and answers in the given order; `weightOf` says how many messages an input is. */
  constructor(
    commit: (inputs: readonly Input[]) => readonly Result[],
    weightOf: (input: Input) => number = () => 1,
  ) {
    this.#commit = commit
    this.#weightOf = weightOf
  }

  /** Answers when it is on disk. */
  submit(input: Input): Promise<Result> {
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
      this.#flush(this.#takeBatch())
      if (this.#waiting.length > 0) this.#schedule()
    })
  }

  #takeBatch(): readonly Waiting<Input, Result>[] {
    let weight = 0
    let size = 0
    for (const { input } of this.#waiting) {
      weight += this.#weightOf(input)
      if (size > 0 && weight > MAX_WEIGHT) break
      size += 1
    }
    return this.#waiting.splice(0, size)
  }

  #flush(batch: readonly Waiting<Input, Result>[]): void {
    try {
      const results = this.#commit(batch.map(({ input }) => input))
      batch.forEach(({ resolve }, index) => {
        resolve(results[index] as Result)
      })
    } catch (error) {
      const [only, ...others] = batch
      if (only !== undefined && others.length === 0) only.reject(error)
      else for (const one of batch) this.#flush([one])
    }
  }
}
