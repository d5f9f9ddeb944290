import type { Account } from '../account.ts'
import type { ForwardedMessage } from '../forwarding/forward-request.ts'
import {
  NO_FORWARDS,
  planForwards,
  type ForwardPlan,
  type ForwardsInReach,
} from '../forwarding/plan-forwards.ts'
import type { Keyword } from '../keyword.ts'
import { renderMessageId } from '../message-id.ts'
import type { Draft } from './decision-draft.ts'
import type { KeywordVerdict } from './match-keyword.ts'
import type { NumberConfig } from './routing.ts'

/**
 * Step 11 (R37) of a message to a number. A keyword outside its window does nothing of its own; the message is one of the number all
 * the same (R58, R63).
 */
export function forwardAccepted(
  draft: Draft,
  verdict: KeywordVerdict,
  { number, forwards }: NumberConfig,
  account: Account,
): ForwardPlan {
  if (forwards.length === 0) return NO_FORWARDS
  const won = verdict.kind === 'won' ? verdict.keyword : null
  return plan(draft, inReach(forwards, account.id, won), {
    to: number.number,
    type: number.type,
    keyword: won?.text ?? null,
    groups: won?.groups.map(({ name }) => name) ?? [],
    repliedTo: null,
  })
}

/** Step 11 of a reply: only those to 2way are sent on; one to ECO+ is not, even where it is kept (R36). */
export function forwardReply(
  draft: Draft,
  type: 'TWO_WAY' | 'ECO_PLUS',
  account: Account,
  repliedTo: string,
): ForwardPlan {
  const { to } = draft.submission
  const ofAccount = type === 'TWO_WAY' ? draft.config.forwardsOfReplies(account.id) : []
  if (ofAccount.length === 0 || to.kind !== 'address') return NO_FORWARDS
  const reach = { ofKeyword: [], ofNumber: [], ofAccount, onlyMine: null }
  return plan(draft, reach, { to: to.address, type, keyword: null, groups: [], repliedTo })
}

function plan(
  { submission, config, lookups, stamp }: Draft,
  reach: ForwardsInReach,
  told: Pick<ForwardedMessage, 'to' | 'type' | 'keyword' | 'groups' | 'repliedTo'>,
): ForwardPlan {
  const message: ForwardedMessage = {
    ...told,
    id: renderMessageId('inbound', stamp.id, config.seed),
    from: submission.from,
    at: stamp.at,
    text: submission.text,
    medium: 'SMS',
  }
  return planForwards(reach, message, config, lookups)
}

function inReach(
  forwards: NumberConfig['forwards'],
  accountId: number,
  won: Keyword | null,
): ForwardsInReach {
  const own = forwards.filter((forward) => forward.accountId === accountId)
  return {
    ofKeyword: own.filter(({ source }) => source.kind === 'keyword' && source.keywordId === won?.id),
    ofNumber: own.filter(({ source }) => source.kind === 'number'),
    ofAccount: [],
    onlyMine: won?.onlyMine === true ? won.text : null,
  }
}
