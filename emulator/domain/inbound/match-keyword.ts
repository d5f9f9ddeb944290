import type { MatchCandidate } from '../keyword-matcher.ts'
import type { Keyword, KeywordRef, LostReason } from '../keyword.ts'
import type { MessageFlag } from '../inbound-result.ts'
import { isSharedType } from '../number-type.ts'
import type { EpochMs } from '../time.ts'
import type { TraceFact } from '../trace-fact.ts'
import type { NumberConfig, RoutingConfig } from './routing.ts'

/** What matching found on one number (R37 step 8). At most one keyword wins (R59). */
export type KeywordVerdict =
  | {
      readonly kind: 'won'
      readonly keyword: Keyword
      readonly payload: string
      readonly facts: readonly TraceFact[]
      readonly flags: readonly MessageFlag[]
    }
  | { readonly kind: 'closed'; readonly keyword: Keyword; readonly facts: readonly TraceFact[] }
  | { readonly kind: 'none'; readonly facts: readonly TraceFact[]; readonly flags: readonly MessageFlag[] }

/**
 * Compares a text with the keywords of a number and names all that was considered: the winner, those it beat (R61), those that
 * lost and why, and for a text that nothing caught the near misses (R65). A keyword outside its window that has a reply for
 * that case answers for itself when nothing else matches (R58).
 */
export function matchKeyword(
  raw: string,
  at: EpochMs,
  number: NumberConfig,
  config: RoutingConfig,
): KeywordVerdict {
  if (number.keywords.size === 0) {
    return { kind: 'none', facts: [{ code: 'no-keywords-here', type: number.number.type }], flags: [] }
  }
  const { form, candidates, closed, lost } = number.matcher.match(raw, at)
  const [winner, ...beaten] = candidates
  const considered: TraceFact[] = [
    ...beaten.map((candidate) =>
      lostFact(candidate.keyword, isSameCatch(candidate, winner) ? 'younger' : 'weaker'),
    ),
    ...closed.map(({ keyword }) => lostFact(keyword, 'outside-window')),
    ...lost.map(({ keyword, reason, rule }) => ({ ...lostFact(keyword, reason), rule })),
  ]
  const ambiguous = findAmbiguity(number, config, winner, lost)
  const flags: MessageFlag[] = ambiguous === undefined ? [] : ['EXACT_AMBIGUOUS']
  const remarks = ambiguous === undefined ? [] : [ambiguous]

  if (winner !== undefined) {
    const overlap = beaten.length === 0 ? [] : [overlapFact(candidates)]
    return {
      kind: 'won',
      keyword: keywordOf(number, winner),
      payload: winner.payload,
      facts: [{ code: 'compared', form }, wonFact(winner), ...considered, ...overlap, ...remarks],
      flags: beaten.length === 0 ? flags : ['OVERLAP', ...flags],
    }
  }
  const answering = closed.find((candidate) => keywordOf(number, candidate).replyWhenClosed !== null)
  if (answering !== undefined) {
    const keyword = keywordOf(number, answering)
    return {
      kind: 'closed',
      keyword,
      facts: [
        { code: 'compared', form },
        { code: 'keyword-closed', keyword: refOf(keyword) },
        ...considered.filter(
          (fact) =>
            !('keyword' in fact) || typeof fact.keyword === 'string' || fact.keyword.id !== keyword.id,
        ),
      ],
    }
  }
  return {
    kind: 'none',
    facts: [
      { code: 'compared', form },
      { code: 'nothing-matched', type: number.number.type },
      ...considered,
      ...nearMissFacts(form, raw, number, config),
      ...remarks,
    ],
    flags,
  }
}

/** Whether two keywords caught the same words in the same way: then the older one wins (R60). */
function isSameCatch(candidate: MatchCandidate, winner: MatchCandidate | undefined): boolean {
  return (
    candidate.keyword.kind === winner?.keyword.kind &&
    candidate.how === winner.how &&
    candidate.start === winner.start &&
    candidate.end === winner.end
  )
}

/** Names a keyword for a trace. */
export function refOf(keyword: { readonly id: number; readonly text: string }): KeywordRef {
  return { id: keyword.id, text: keyword.text }
}

function keywordOf(number: NumberConfig, candidate: MatchCandidate): Keyword {
  const keyword = number.keywords.get(candidate.keyword.id)
  if (keyword === undefined)
    throw new Error(`keyword ${candidate.keyword.id} matched but is not of this number`)
  return keyword
}

function wonFact(winner: MatchCandidate): TraceFact {
  return {
    code: 'keyword-won',
    keyword: refOf(winner.keyword),
    kind: winner.keyword.kind,
    how: winner.how,
    payload: winner.payload,
  }
}

function lostFact(keyword: KeywordRef, why: LostReason): Extract<TraceFact, { code: 'keyword-lost' }> {
  return { code: 'keyword-lost', keyword: refOf(keyword), why, rule: null }
}

function overlapFact(candidates: readonly MatchCandidate[]): TraceFact {
  return { code: 'overlap', keywords: candidates.map(({ keyword }) => keyword.text) }
}

/** On a shared number: an exact keyword that one of the two readings of R48 catches and the other does not. */
function findAmbiguity(
  number: NumberConfig,
  config: RoutingConfig,
  winner: MatchCandidate | undefined,
  lost: readonly { readonly keyword: { readonly text: string }; readonly reason: string }[],
): TraceFact | undefined {
  if (!isSharedType(number.number.type)) return undefined
  const reading = config.profile['match.exact_on_shared']
  if (winner !== undefined) {
    return winner.how === 'first-word'
      ? { code: 'exact-ambiguous', reading, keyword: winner.keyword.text }
      : undefined
  }
  const cut = lost.find(({ reason }) => reason === 'text-goes-on')
  return cut === undefined ? undefined : { code: 'exact-ambiguous', reading, keyword: cut.keyword.text }
}

function nearMissFacts(form: string, raw: string, number: NumberConfig, config: RoutingConfig): TraceFact[] {
  return number.findNearMisses(form, raw).map((miss) => ({
    code: 'near-miss',
    keyword: { id: miss.keywordId, text: miss.text },
    why: miss.why,
    difference: miss.difference,
    otherAccount: config.accounts.get(miss.accountId)?.role === 'neighbour',
  }))
}
