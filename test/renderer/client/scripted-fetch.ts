/** One request as it went out. */
export interface SentRequest {
  readonly url: string
  readonly method: string | undefined
  readonly headers: HeadersInit | undefined
  readonly body: BodyInit | null | undefined
}

/** A fetch that gives these answers in turn and keeps what was asked; an error among them is thrown. */
export function scriptedFetch(...script: readonly (Response | Error)[]) {
  const requests: SentRequest[] = []
  const answers = [...script]
  const fetch: typeof globalThis.fetch = (url, init) => {
    const { method, headers, body } = init ?? {}
    requests.push({ url: url as string, method, headers, body })
    const answer = answers.shift()
    if (answer === undefined) return Promise.reject(new Error('scripted fetch: the script is over'))
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }
  return { fetch, requests }
}
