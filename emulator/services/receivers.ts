import {
  answerAfter,
  isReceiverName,
  MAX_RECEIVED_BYTES,
  OK_ANSWER,
  TOO_LARGE_ANSWER,
  type IncomingReceiverCall,
  type ListedReceiverCall,
  type Receiver,
  type ReceiverAnswer,
  type ReceiverBehaviour,
  type ReceiverCall,
} from '../domain/receiver.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import type { WritableDb } from '../store/database.ts'
import { appendJournal } from '../store/journal.ts'
import {
  countReceiverCall,
  countReceivers,
  deleteReceiver,
  deleteReceiverCalls,
  insertReceiverCall,
  putReceiver,
  readReceiver,
  readReceiverCall,
  readReceiverCalls,
  readReceivers,
  trimReceiverCalls,
} from '../store/receivers.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** The most receivers that a workspace has: whoever calls makes them. */
const MAX_RECEIVERS = 1_000
/** Calls of all its receivers that a workspace keeps. */
const MAX_KEPT_CALLS = 5_000
/** Characters of a body that cost as much to store as a call without one. */
const BODY_OF_ONE_CALL = 4_096

/** How many calls a call is worth in a transaction. */
export function weightOfReceiverCall({ body }: IncomingReceiverCall): number {
  return 1 + Math.floor(body.length / BODY_OF_ONE_CALL)
}

/**
 * Records calls in one transaction; answers what each is to be told. A name that is not there yet appears, and says `OK`. Refusal:
 * E_RECEIVER_LIMIT.
 */
export function takeReceiverCalls(
  deps: WorkspaceDeps,
  calls: readonly IncomingReceiverCall[],
): readonly (ReceiverAnswer | Refusal)[] {
  const answers = deps.database.write((tx) => {
    const taken = calls.map((call) => takeCall(tx, deps, call))
    const ids = taken.flatMap((one) => (isRefusal(one) ? [] : [one.id]))
    const [first, last] = [ids[0], ids.at(-1)]
    if (first !== undefined && last !== undefined) {
      trimReceiverCalls(tx, last, MAX_KEPT_CALLS)
      appendJournal(tx, 'receiver.called', deps.now(), first === last ? first : `${first}-${last}`)
    }
    return taken.map((one) => (isRefusal(one) ? one : one.answer))
  })
  deps.announce()
  return answers
}

function takeCall(
  tx: WritableDb,
  { now, wallNow }: WorkspaceDeps,
  call: IncomingReceiverCall,
): Pick<ReceiverCall, 'id' | 'answer'> | Refusal {
  const receiver = readReceiver(tx, call.receiver) ?? addReceiver(tx, call.receiver)
  if (isRefusal(receiver)) return receiver
  const isTooLarge = call.bodyBytes > MAX_RECEIVED_BYTES
  const answer = isTooLarge ? TOO_LARGE_ANSWER : answerAfter(receiver.behaviour, receiver.played)
  countReceiverCall(tx, call.receiver, !isTooLarge)
  return { id: insertReceiverCall(tx, { ...call, at: now(), wallAt: wallNow(), answer }), answer }
}

function addReceiver(tx: WritableDb, name: string): Pick<Receiver, 'behaviour' | 'played'> | Refusal {
  const full = refuseOneMore(tx)
  if (full !== undefined) return full
  putReceiver(tx, name, OK_ANSWER)
  return { behaviour: OK_ANSWER, played: 0 }
}

function refuseOneMore(tx: WritableDb): Refusal | undefined {
  return countReceivers(tx) < MAX_RECEIVERS
    ? undefined
    : refused('E_RECEIVER_LIMIT', { limit: String(MAX_RECEIVERS) })
}

/** Receivers by name, those behind one; at most one more than fits on a page. */
export function listReceivers(
  { database }: WorkspaceDeps,
  after: string,
  limit: number,
): readonly Receiver[] {
  return readReceivers(database.db, after, limit + 1)
}

/**
 * Sets what a receiver says, which may be the first thing known of it. It begins to count from there: “twice an error” are the next
 * two. Refusals: E_RECEIVER_NAME, E_RECEIVER_LIMIT.
 */
export function setReceiver(
  deps: WorkspaceDeps,
  name: string,
  behaviour: ReceiverBehaviour,
): Receiver | Refusal {
  if (!isReceiverName(name)) return refused('E_RECEIVER_NAME', { got: name })
  const receiver = deps.database.write((tx) => {
    const full = readReceiver(tx, name) === undefined ? refuseOneMore(tx) : undefined
    if (full !== undefined) return full
    putReceiver(tx, name, behaviour)
    appendJournal(tx, 'receiver.changed', deps.now(), name)
    return readReceiver(tx, name) ?? refused('E_NO_RECEIVER', { id: name })
  })
  deps.announce()
  return receiver
}

/** Removes a receiver with its calls. Refusal: E_NO_RECEIVER. */
export function removeReceiver(deps: WorkspaceDeps, name: string): Refusal | undefined {
  return change(deps, name, (tx) => {
    deleteReceiver(tx, name)
  })
}

/** Forgets the calls of a receiver, and that they were counted; a sequence stays where it is. Refusal: E_NO_RECEIVER. */
export function clearReceiverCalls(deps: WorkspaceDeps, name: string): Refusal | undefined {
  return change(deps, name, (tx) => {
    deleteReceiverCalls(tx, name)
  })
}

function change(deps: WorkspaceDeps, name: string, work: (tx: WritableDb) => void): Refusal | undefined {
  const wasThere = deps.database.write((tx) => {
    if (readReceiver(tx, name) === undefined) return false
    work(tx)
    appendJournal(tx, 'receiver.changed', deps.now(), name)
    return true
  })
  deps.announce()
  return wasThere ? undefined : refused('E_NO_RECEIVER', { id: name })
}

/** Calls of a receiver older than one, newest first; at most one more than fits on a page. Refusal: E_NO_RECEIVER. */
export function listReceiverCalls(
  { database: { db } }: WorkspaceDeps,
  name: string,
  { before, limit }: { readonly before: number; readonly limit: number },
): readonly ListedReceiverCall[] | Refusal {
  if (readReceiver(db, name) === undefined) return refused('E_NO_RECEIVER', { id: name })
  return readReceiverCalls(db, name, before, limit + 1)
}

/** One call with its headers and body. Refusal: E_NO_RECEIVER_CALL, also for one that was trimmed. */
export function findReceiverCall({ database }: WorkspaceDeps, id: number): ReceiverCall | Refusal {
  return readReceiverCall(database.db, id) ?? refused('E_NO_RECEIVER_CALL', { id: String(id) })
}
