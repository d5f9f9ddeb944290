/** What a load generator is asked to do: write this message for so long, from phones that count up. */
export interface Load {
  /** Address with `{phone}` in it. */
  readonly url: string
  readonly token: string
  readonly body: string
  readonly clients: number
  readonly durationMs: number
  /** Digits of the first phone. */
  readonly firstPhone: number
}

export interface LoadResult {
  readonly requests: number
  readonly elapsedMs: number
  readonly cpuMicros: number
}
