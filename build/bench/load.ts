/** What a load generator is asked to do: this request for so long, with phones that count up. */
export interface Load {
  /** Address with `{phone}` in it, which stands for digits behind a plus. */
  readonly url: string
  readonly token: string
  readonly body: string
  readonly clients: number
  readonly durationMs: number
  /** Digits of the first phone. */
  readonly firstPhone: number
  /** What every good answer has in it. */
  readonly expects: string
}

export interface LoadResult {
  readonly requests: number
  readonly elapsedMs: number
  readonly cpuMicros: number
}
