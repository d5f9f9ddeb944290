import type { Outside } from '../domain/forwarding/exchange.ts'
import { Courier } from '../outbox/courier.ts'
import { Dispatcher } from '../outbox/dispatcher.ts'
import type { Secrets } from '../domain/secrets.ts'
import { seedOf, type Seed } from '../domain/seeded-random.ts'
import type { EpochMs } from '../domain/time.ts'
import { CallLog } from '../services/call-log.ts'
import { GroupCommit } from '../services/group-commit.ts'
import { JournalFeed } from '../services/journal-feed.ts'
import { attemptDelivery, settleAttempts, type MadeAttempt } from '../services/perform-delivery.ts'
import { performEffects } from '../services/perform-effects.ts'
import { receiveInbound } from '../services/receive-inbound.ts'
import { sendMailings, weightOfMailing } from '../services/send-mailing.ts'
import { takeReceiverCalls, weightOfReceiverCall } from '../services/receivers.ts'
import { SearchIndexer } from '../services/search-index.ts'
import { RoutingConfigCache } from '../services/routing-config.ts'
import type { ClockDeps } from '../services/step-clock.ts'
import { tellReports } from '../services/tell-reports.ts'
import { VirtualClock } from '../services/virtual-clock.ts'
import type { WorkspaceContext } from '../services/workspace-context.ts'
import type { Database } from '../store/database.ts'
import { countAttempts } from '../store/deliveries.ts'
import { isSomethingDue } from '../store/timers.ts'
import { readClockState, readIdentity } from '../store/workspace-state.ts'
import type { Log } from './log.ts'

/** Wires one workspace over its open database. */
export function openWorkspace(
  id: string,
  place: Pick<WorkspaceContext, 'file' | 'storage'>,
  database: Database,
  surroundings: {
    readonly wallNow: () => number
    readonly log: Log
    readonly secrets: Secrets
    readonly outside: Outside
  },
): WorkspaceContext {
  const { wallNow, log, secrets, outside } = surroundings
  const seed: Seed = seedOf(readIdentity(database.db).seed)
  const clock = new VirtualClock(readClockState(database.db), wallNow)
  const feed = new JournalFeed()
  let isClosed = false
  const closeListeners = new Set<() => void>()
  const deps: ClockDeps = {
    database,
    seed,
    clock,
    now: () => clock.now(),
    wallNow,
    routing: new RoutingConfigCache(seed),
    reservedIds: new Set(),
    secrets,
    wakeOutbox: () => {
      dispatcher.wake()
      courier.wake()
    },
    wakeOutboxBy: (due) => {
      dispatcher.wakeBy(due)
    },
    announce: () => {
      feed.announce()
      indexer.wake()
    },
    runDue: () => dispatcher.runDue(),
    deliverDue: async () => {
      const { due } = countAttempts(database.db, clock.now())
      await courier.idle()
      return due
    },
  }
  const waitMsUntil = (due: EpochMs) => (clock.state.mode === 'frozen' ? undefined : due - clock.now())
  const dispatcher = new Dispatcher({
    database,
    now: deps.now,
    waitMsUntil,
    perform: (effects) => {
      performEffects(deps, effects)
    },
    tellReports: () => tellReports(deps),
    onError: (error) => {
      log.error(`workspace ${id}: the outbox could not go on`, error)
    },
  })
  const attempts = new GroupCommit<MadeAttempt, undefined>((made) => settleAttempts(deps, made))
  const courier = new Courier({
    database,
    now: deps.now,
    waitMsUntil,
    perform: async (delivery) => {
      const made = await attemptDelivery({ ...deps, outside, workspace: id }, delivery)
      await attempts.submit(made)
    },
    onError: (error) => {
      log.error(`workspace ${id}: a delivery could not be settled`, error)
    },
  })
  const endStreams = () => {
    for (const listener of [...closeListeners]) listener()
  }
  const indexer = new SearchIndexer({
    database,
    onError: (error) => {
      log.error(`workspace ${id}: the search index could not go on`, error)
    },
  })
  const calls = new CallLog({
    database,
    now: deps.now,
    announce: deps.announce,
    onError: (error) => {
      log.error(`workspace ${id}: the log of calls could not be written`, error)
    },
  })
  return {
    id,
    ...place,
    deps,
    feed,
    inbound: new GroupCommit((inputs) => receiveInbound(deps, inputs)),
    outbound: new GroupCommit((mailings) => sendMailings(deps, mailings), weightOfMailing),
    receiverCalls: new GroupCommit((calls) => takeReceiverCalls(deps, calls), weightOfReceiverCall),
    calls,
    idle: async () => {
      do {
        await dispatcher.idle()
        await courier.idle()
      } while (!isClosed && isSomethingDue(database.db, deps.now()))
    },
    onClose: (listener) => {
      closeListeners.add(listener)
      return () => closeListeners.delete(listener)
    },
    endStreams,
    close: () => {
      calls.stop()
      isClosed = true
      dispatcher.stop()
      courier.stop()
      indexer.stop()
      endStreams()
      database.close()
    },
  }
}
