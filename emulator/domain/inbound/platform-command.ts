import type { Account } from '../account.ts'
import type { PlannedEffect } from '../effect.ts'
import { toComparisonForm } from '../comparison-form.ts'
import { draw } from '../seeded-random.ts'
import { prepareText } from '../sms-text.ts'
import type { GroupRef } from '../contact-group.ts'
import type { TraceFact } from '../trace-fact.ts'
import type {
  InboundChange,
  InboundSubmission,
  NumberConfig,
  RoutingConfig,
  RoutingLookups,
  Stamp,
  WaitingBroadcast,
} from './routing.ts'

/** The SMS Forward command on a shared ND (R71): recognised and carried out, or left to matching. */
export type CommandVerdict =
  | {
      readonly kind: 'command'
      readonly account: Account
      readonly changes: readonly InboundChange[]
      readonly effects: readonly PlannedEffect[]
      readonly facts: readonly TraceFact[]
    }
  | { readonly kind: 'none'; readonly facts: readonly TraceFact[] }

const NONE: CommandVerdict = { kind: 'none', facts: [] }

/**
 * Recognises `#GROUP# message` from a phone on an account's forward list: it queues a broadcast and is answered with a code;
 * the code sent back releases it, `anuluj` withdraws the newest that waits (R71). From anybody else the text goes on to matching.
 */
export function recogniseCommand(
  submission: InboundSubmission,
  number: NumberConfig,
  config: RoutingConfig,
  lookups: RoutingLookups,
  stamp: Stamp,
): CommandVerdict {
  if (number.number.type !== 'ND') return NONE
  const text = submission.text.trim()
  const form = toComparisonForm(submission.text, config.profile)
  const request = /^#([^#]+)#\s*(.+)$/su.exec(text)
  const account = [...config.accounts.values()].find(({ forwardList }) =>
    forwardList.includes(submission.from),
  )
  if (account === undefined) {
    return request === null ? NONE : { kind: 'none', facts: [{ code: 'command-sender-not-listed' }] }
  }
  if (request !== null) {
    const [, groupName = '', message = ''] = request
    const group = lookups.groupByName(account.id, groupName.trim())
    if (group === undefined)
      return { kind: 'none', facts: [{ code: 'command-group-unknown', group: groupName.trim() }] }
    // The code would promise what its release cannot keep.
    const { parts, tooLong } = prepareText(message, { utf: false }).measure
    if (tooLong) return { kind: 'none', facts: [{ code: 'command-too-long', parts }] }
    return queue(group, message, account, submission, config, lookups, stamp)
  }
  const waiting = lookups.waitingBroadcasts(account.id, submission.from)
  const released = waiting.find(({ code }) => code === form)
  if (released !== undefined) return release(released, account, lookups, stamp)
  const [newest] = waiting
  return newest !== undefined && form.toLowerCase() === 'anuluj' ? withdraw(newest, account) : NONE
}

function queue(
  group: GroupRef,
  message: string,
  account: Account,
  submission: InboundSubmission,
  config: RoutingConfig,
  lookups: RoutingLookups,
  stamp: Stamp,
): CommandVerdict {
  const confirmationCode = String(1000 + draw(config.seed, 'broadcast-code', stamp.id, 9000))
  return {
    kind: 'command',
    account,
    changes: [{ kind: 'queue-broadcast', groupId: group.id, text: message, code: confirmationCode }],
    effects: [
      {
        dueAt: stamp.at,
        effect: {
          kind: 'send-sms',
          accountId: account.id,
          to: submission.from,
          sender: account.defaultSender ?? '',
          text: confirmationCode,
          utf: false,
          flash: false,
          reason: 'PLATFORM_COMMAND',
        },
      },
    ],
    facts: [
      {
        code: 'command-queued',
        group: group.name,
        recipients: lookups.phonesOf(group.id).length,
        confirmationCode,
      },
    ],
  }
}

function release(
  waiting: WaitingBroadcast,
  account: Account,
  lookups: RoutingLookups,
  stamp: Stamp,
): CommandVerdict {
  const phones = lookups.phonesOf(waiting.groupId)
  return {
    kind: 'command',
    account,
    changes: [{ kind: 'end-broadcast', id: waiting.id, state: 'released' }],
    effects: phones.map((phone) => ({
      dueAt: stamp.at,
      effect: {
        kind: 'send-sms',
        accountId: account.id,
        to: phone,
        sender: account.defaultSender ?? '',
        text: waiting.text,
        utf: false,
        flash: false,
        reason: 'BROADCAST',
      },
    })),
    facts: [{ code: 'command-released', recipients: phones.length }],
  }
}

function withdraw(waiting: WaitingBroadcast, account: Account): CommandVerdict {
  return {
    kind: 'command',
    account,
    changes: [{ kind: 'end-broadcast', id: waiting.id, state: 'withdrawn' }],
    effects: [],
    facts: [{ code: 'command-withdrawn' }],
  }
}
