import { assertNever } from './assert-never.ts'
import type { Message } from './message.ts'
import { tokensOf } from './message-tokens.ts'
import type { EpochMs } from './time.ts'

/**
 * What is asked of the tokens of a message. `whole`: these tokens one after another. `beginning`: the same, and the last one may
 * go on. `all` of nothing is always true.
 */
export type Condition =
  | { readonly kind: 'whole' | 'beginning'; readonly tokens: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }

/** A search as data: what the tokens of a message must be like, and from when (inclusive) until when (exclusive) it was made. */
export interface MessageQuery {
  readonly condition: Condition
  readonly since: EpochMs | null
  readonly until: EpochMs | null
}

/** Answers whether a search finds the message. The index of the store answers the same question faster. */
export function matchesQuery(message: Message, { condition, since, until }: MessageQuery): boolean {
  return (
    (since === null || message.at >= since) &&
    (until === null || message.at < until) &&
    holds(condition, tokensOf(message))
  )
}

function holds(condition: Condition, tokens: readonly string[]): boolean {
  switch (condition.kind) {
    case 'whole':
    case 'beginning':
      return tokens.some((_, start) => standsAt(condition, tokens, start))
    case 'all':
      return condition.of.every((part) => holds(part, tokens))
    case 'any':
      return condition.of.some((part) => holds(part, tokens))
    case 'not':
      return !holds(condition.of, tokens)
    default:
      return assertNever(condition)
  }
}

function standsAt(
  wanted: Extract<Condition, { tokens: readonly string[] }>,
  tokens: readonly string[],
  start: number,
): boolean {
  const last = wanted.tokens.length - 1
  return wanted.tokens.every((token, index) => {
    const found = tokens[start + index]
    return wanted.kind === 'beginning' && index === last ? found?.startsWith(token) : found === token
  })
}
