import type { Account } from '../account.ts'
import type { InboundResult, MessageFlag, RibbonTick } from '../inbound-result.ts'
import { renderMessageId } from '../message-id.ts'
import { isSharedType, type NumberType } from '../number-type.ts'
import { findOptOutIntent } from '../opt-out-intent.ts'
import { addMs, MS_PER_DAY } from '../time.ts'
import type { TraceFact } from '../trace-fact.ts'
import { chooseAnswer } from './choose-answer.ts'
import { chargeFacts, decide, lost, type Draft } from './decision-draft.ts'
import { gate, type GateVerdict } from './gate.ts'
import { matchKeyword, refOf, type KeywordVerdict } from './match-keyword.ts'
import { forwardAccepted, forwardReply } from './forward-message.ts'
import { planChanges } from './plan-changes.ts'
import { recogniseCommand } from './platform-command.ts'
import type {
  InboundDecision,
  InboundSubmission,
  NumberConfig,
  RoutingConfig,
  RoutingLookups,
  Stamp,
} from './routing.ts'

/**
 * Decides what happens to a message from a phone: the thirteen steps of R37 in their order, each leaving its facts. Pure: the
 * same submission, configuration, stored state and stamp give the same decision, and nothing is written here.
 */
export function routeInbound(
  submission: InboundSubmission,
  config: RoutingConfig,
  lookups: RoutingLookups,
  stamp: Stamp,
): InboundDecision {
  const opening: TraceFact[] = [
    ...(submission.joined === null ? [] : [{ code: 'parts-joined' as const, ...submission.joined }]),
    { code: 'numbers-read', from: submission.from, to: submission.toWritten },
  ]
  const draft: Draft = { submission, config, lookups, stamp, facts: opening, flags: openingFlags(submission) }

  const seen = findDuplicate(draft)
  if (seen !== undefined) return duplicate(draft, seen)

  const verdict = gate(submission, config, lookups, stamp.at)
  const gated = { ...draft, facts: [...draft.facts, ...verdict.facts] }
  switch (verdict.kind) {
    case 'refused':
      return lost(gated, verdict.result, verdict.type)
    case 'reply':
      return routeReply(gated, verdict)
    case 'keywords':
      return routeByKeywords(gated, verdict.config)
  }
}

function openingFlags({ joined }: InboundSubmission): readonly MessageFlag[] {
  return joined !== null && joined.missing.length > 0 ? ['PART_MISSING'] : []
}

// Step 3.
function findDuplicate({ submission, lookups, stamp }: Draft): number | undefined {
  if (submission.networkId === null || submission.to.kind === 'sender') return undefined
  return lookups.findSeen(submission.to.address, submission.networkId, addMs(stamp.at, -MS_PER_DAY))
}

function duplicate(draft: Draft, of: number): InboundDecision {
  const networkId = draft.submission.networkId ?? ''
  return decide(draft, {
    result: 'DUPLICATE',
    duplicateOf: of,
    facts: [{ code: 'duplicate', networkId, of }],
  })
}

function routeReply(draft: Draft, verdict: Extract<GateVerdict, { kind: 'reply' }>): InboundDecision {
  const { submission, config } = draft
  const { repliedTo, type } = verdict
  const account = accountOf(config, repliedTo.accountId)
  const messageId = renderMessageId('outbound', repliedTo.messageId, config.seed)
  const marked = mark(draft, account)
  const optOut = findOptOutIntent(submission.text)
  const forwarding = forwardReply(draft, type, account, messageId)
  return decide(draft, {
    result: 'STORED',
    account,
    numberType: type,
    replyTo: repliedTo.messageId,
    facts: [
      type === 'TWO_WAY'
        ? { code: 'account-by-mapping', account: account.name, messageId }
        : { code: 'account-by-best-effort', account: account.name, messageId },
      ...marked.facts,
      // Nothing on the platform acts on such a reply: somebody must (R78).
      ...optOutFacts(optOut, type),
      { code: 'stored' },
      ...forwarding.facts,
      ...chargeFacts(type),
      ...forwarding.charges,
    ],
    flags: [...marked.flags, ...(optOut === undefined ? [] : ['OPT_OUT_INTENT' as const])],
    ribbon: ['kept', ...forwarding.ribbon],
    forwards: forwarding.forwards,
  })
}

function routeByKeywords(draft: Draft, number: NumberConfig): InboundDecision {
  const { submission, config, lookups, stamp } = draft
  const command = recogniseCommand(submission, number, config, lookups, stamp)
  if (command.kind === 'command') {
    return decide(draft, {
      result: 'PLATFORM_COMMAND',
      account: command.account,
      numberType: number.number.type,
      facts: [...command.facts, { code: 'stored' }, ...chargeFacts(number.number.type)],
      ribbon: ['command'],
      changes: command.changes,
      effects: command.effects,
    })
  }
  const verdict = matchKeyword(submission.text, stamp.at, number, config)
  const matched: Draft = { ...draft, facts: [...draft.facts, ...command.facts] }
  const owner = findOwner(verdict, number, config)
  if (owner === undefined) return unrouted(matched, verdict, number)
  if (owner.role === 'neighbour') return neighbours(matched, verdict, number, owner)
  return accept(matched, verdict, number, owner)
}

// Step 6: by keyword on a shared number, by ownership on an individual one.
function findOwner(
  verdict: KeywordVerdict,
  number: NumberConfig,
  config: RoutingConfig,
): Account | undefined {
  if (!isSharedType(number.number.type)) return accountOf(config, number.number.accountId)
  return verdict.kind === 'none' ? undefined : accountOf(config, verdict.keyword.accountId)
}

function accountOf(config: RoutingConfig, id: number | null): Account {
  const account = id === null ? undefined : config.accounts.get(id)
  if (account === undefined) throw new Error(`no account ${String(id)} in this workspace`)
  return account
}

// R64: nobody's message.
function unrouted(draft: Draft, verdict: KeywordVerdict, number: NumberConfig): InboundDecision {
  return lost(
    {
      ...draft,
      facts: [...draft.facts, { code: 'nobody' }, ...verdict.facts],
      flags: [...draft.flags, ...(verdict.kind === 'none' ? verdict.flags : [])],
    },
    'UNROUTED',
    number.number.type,
  )
}

// R67: another customer of the shared number got it.
function neighbours(
  draft: Draft,
  verdict: KeywordVerdict,
  number: NumberConfig,
  owner: Account,
): InboundDecision {
  return lost(
    {
      ...draft,
      facts: [...draft.facts, { code: 'neighbour-account', account: owner.name }, ...verdict.facts],
    },
    'NEIGHBOUR_KEYWORD',
    number.number.type,
  )
}

/** Steps 7 to 13 for a message that an account of ours got. */
function accept(
  draft: Draft,
  verdict: KeywordVerdict,
  number: NumberConfig,
  account: Account,
): InboundDecision {
  const { submission, config, lookups, stamp } = draft
  const { type, number: address } = number.number
  const marked = mark(draft, account)
  const matching = describeMatching(verdict, submission.text, type)
  const changes =
    verdict.kind === 'won'
      ? planChanges(
          verdict.keyword,
          { phone: submission.from, accountId: account.id, isBlacklisted: marked.isBlacklisted },
          number,
          lookups,
        )
      : { changes: [], facts: [], flags: [], ribbon: [], isBlacklisted: marked.isBlacklisted }
  const forwarding = forwardAccepted(draft, verdict, number, account)
  const answer = chooseAnswer(
    verdict,
    number,
    {
      phone: submission.from,
      text: submission.text,
      number: address,
      type,
      account,
      at: stamp.at,
      wasBlacklisted: marked.isBlacklisted,
      isBlacklisted: changes.isBlacklisted,
    },
    config,
    lookups,
  )
  return decide(draft, {
    result: matching.result,
    account,
    numberType: type,
    keyword: verdict.kind === 'none' ? null : refOf(verdict.keyword),
    payload: verdict.kind === 'won' ? verdict.payload : '',
    facts: [
      isSharedType(type)
        ? { code: 'account-by-keyword', account: account.name }
        : { code: 'account-by-ownership', account: account.name },
      ...marked.facts,
      ...matching.facts,
      { code: 'stored' },
      ...changes.facts,
      ...forwarding.facts,
      ...answer.facts,
      ...chargeFacts(type),
      ...forwarding.charges,
    ],
    flags: [...marked.flags, ...matching.flags, ...changes.flags, ...answer.flags],
    ribbon: [...matching.ribbon, ...changes.ribbon, ...forwarding.ribbon, ...answer.ribbon],
    changes: [...changes.changes, ...answer.changes],
    effects: answer.effects,
    asked: answer.asked,
    forwards: forwarding.forwards,
  })
}

// Step 7.
function mark(
  { submission, lookups }: Draft,
  account: Account,
): { isBlacklisted: boolean; facts: TraceFact[]; flags: MessageFlag[] } {
  const isBlacklisted = lookups.isBlacklisted(account.id, submission.from)
  return isBlacklisted
    ? { isBlacklisted, facts: [{ code: 'sender-blacklisted' }], flags: ['BLACKLISTED'] }
    : { isBlacklisted, facts: [], flags: [] }
}

function optOutFacts(word: string | undefined, type: NumberType): TraceFact[] {
  return word === undefined ? [] : [{ code: 'opt-out-intent', word, type }]
}

function describeMatching(
  verdict: KeywordVerdict,
  text: string,
  type: NumberType,
): { result: InboundResult; facts: TraceFact[]; flags: MessageFlag[]; ribbon: RibbonTick[] } {
  const isRemoval = verdict.kind === 'won' && verdict.keyword.kind === 'REMOVING'
  const optOut = isRemoval ? undefined : findOptOutIntent(text)
  const facts = [...verdict.facts, ...optOutFacts(optOut, type)]
  const intent: MessageFlag[] = optOut === undefined ? [] : ['OPT_OUT_INTENT']
  switch (verdict.kind) {
    case 'won':
      return { result: 'MATCHED', facts, flags: [...intent, ...verdict.flags], ribbon: ['matched'] }
    case 'closed':
      return { result: 'CLOSED_KEYWORD', facts, flags: intent, ribbon: ['closed'] }
    case 'none':
      return { result: 'UNMATCHED', facts, flags: [...intent, ...verdict.flags], ribbon: ['kept'] }
  }
}
