import type { Msisdn } from '../domain/addresses.ts'
import type { RoutingLookups } from '../domain/inbound/routing.ts'
import { countAnswersSince, countIdenticalSince, readLastAnswer } from './answer-guards.ts'
import { isBlacklisted } from './blacklist.ts'
import { readWaitingBroadcasts } from './broadcasts.ts'
import { findGroupByName } from './contact-groups.ts'
import { readGroupsOfPhone, readPhonesOfGroup } from './contacts.ts'
import type { EpochMs } from '../domain/time.ts'
import type { ReadableDb } from './database.ts'
import { readLastOutbound } from './phone-messages.ts'
import { findNetworkId } from './network-ids.ts'
import { readReplyMapping } from './reply-mappings.ts'
import { readRunningSequence } from './sequence-runs.ts'

/** What routing may ask of the stored state at a moment, answered from this database or transaction. */
export function routingLookups(db: ReadableDb, now: EpochMs): RoutingLookups {
  return {
    findSeen: (number, networkId, since) => findNetworkId(db, number, networkId, since),
    lastOutbound: (phone, number) => readLastOutbound(db, { phone, now }, number),
    replyMapping: (virtualNumber, phone) => readReplyMapping(db, virtualNumber, phone),
    isBlacklisted: (accountId, phone) => isBlacklisted(db, accountId, phone),
    groupsOf: (accountId, phone) => readGroupsOfPhone(db, accountId, phone),
    groupByName: (accountId, name) => findGroupByName(db, accountId, name),
    phonesOf: (groupId) => readPhonesOfGroup(db, groupId) as Msisdn[],
    waitingBroadcasts: (accountId, phone) => readWaitingBroadcasts(db, accountId, phone),
    runningSequence: (keywordId, phone) => readRunningSequence(db, keywordId, phone),
    lastAnswer: (number, keywordId, purpose, phone) => readLastAnswer(db, number, keywordId, purpose, phone),
    countAnswers: (phone, number, since, most) => countAnswersSince(db, phone, number, since, most),
    countIdentical: (phone, number, text, since, most) =>
      countIdenticalSince(db, phone, number, text, since, most),
  }
}
