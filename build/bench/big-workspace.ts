import { join } from 'node:path'
import type { Message, NewMessage } from '../../emulator/domain/message.ts'
import { fateOf } from '../../emulator/domain/outbound/network.ts'
import { DEFAULT_PROFILE } from '../../emulator/domain/profile.ts'
import { draw, seedOf, type Seed } from '../../emulator/domain/seeded-random.ts'
import { epochMs } from '../../emulator/domain/time.ts'
import { openDatabase, type WritableDb } from '../../emulator/store/database.ts'
import { indexMessages } from '../../emulator/store/message-index.ts'
import { readIdentity } from '../../emulator/store/workspace-state.ts'
import { insertOutbound } from '../../emulator/store/outbound.ts'
import { insertMessage } from '../../emulator/store/messages.ts'
import { readLastTraceId } from '../../emulator/store/traces.ts'
import type { BenchRun } from './bench-run.ts'
import { emulatorOn, MeasuredServer } from './measured-server.ts'
import { phoneOf, textOf } from './message-texts.ts'

export interface BigWorkspace {
  /** Data folder whose default workspace it is. */
  readonly folder: string
  readonly messages: number
  /** The number of the first of them. */
  readonly first: number
  readonly seed: Seed
}

/** Answers the workspace that several rows need; written on first demand, some minute long. */
export function bigWorkspace(run: BenchRun): Promise<BigWorkspace> {
  return run.once('big workspace', () => writeBigWorkspace(run))
}

const AT_ONCE = 10_000
/** A slow machine gets a smaller workspace rather than none. */
const LONGEST_WRITE_MS = 100_000
const FIRST_AT = Date.UTC(2025, 0, 1)
const BETWEEN_MS = 60_000
const SEED = seedOf('bench')

/**
 * The sample, filled by the functions of the store itself: messages with their traces, and the search index. Nothing was routed, so
 * there are no contacts, no charges and no journal of them.
 */
async function writeBigWorkspace(run: BenchRun): Promise<BigWorkspace> {
  const wanted = run.isQuick ? 100_000 : 1_000_000
  const folder = run.newFolder()
  await (await MeasuredServer.start(run.programs, emulatorOn(folder))).stop()
  const startedAt = performance.now()
  const database = openDatabase(join(folder, 'default.bramka'))
  const first = readLastTraceId(database.db) + 1
  let written = 0
  while (written < wanted && performance.now() - startedAt < LONGEST_WRITE_MS) {
    const next = first + written
    database.write((tx) => {
      for (let id = next; id < next + AT_ONCE; id++) writeOne(tx, id)
      indexMessages(tx, AT_ONCE)
    })
    written += AT_ONCE
    if (written % 50_000 === 0) run.say(`wrote ${written.toLocaleString('en')} messages`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { seed } = readIdentity(database.db)
  database.checkpoint()
  database.close()
  return { folder, messages: written, first, seed }
}

function writeOne(tx: WritableDb, id: number): void {
  const message = messageOf(id)
  insertMessage(tx, id, message, [{ code: 'stored' }])
  if (!isOutbound(id)) return
  insertOutbound(tx, {
    messageId: id,
    accountId: 1,
    mailingId: null,
    channel: 'full',
    queuedAt: message.at,
    delivery: {
      state: 'handed-over',
      ...fateOf({ kind: 'delivered' }, message.at, 'high', DEFAULT_PROFILE),
    },
    uniqueId: null,
    charge: null,
    parts: 1,
  })
}

/** Whether the message with this number is an outgoing one. */
export function isOutbound(id: number): boolean {
  return draw(SEED, 'kind', id, 10) < 4
}

function messageOf(id: number): NewMessage {
  const kind = draw(SEED, 'kind', id, 10)
  const at = epochMs(FIRST_AT + id * BETWEEN_MS)
  const message = { ...INBOUND, at, wallAt: at, phone: phoneOf(id), text: textOf(id) }
  if (isOutbound(id)) return { ...message, ...ANSWER }
  return kind < 8 ? message : { ...message, ...UNMATCHED }
}

const INBOUND: NewMessage = {
  direction: 'inbound',
  at: epochMs(0),
  wallAt: 0,
  phone: '',
  number: '+48503340503',
  numberType: 'ND',
  accountId: 1,
  text: '',
  result: 'MATCHED',
  keyword: { id: 1, text: 'OGRODNIK' },
  payload: '',
  flags: [],
  ribbon: ['matched', 'group-joined', 'answer'],
  parts: 1,
  encoding: 'GSM-7',
  isRead: false,
  networkId: null,
  replyTo: null,
  reason: null,
  refusal: null,
  price: null,
  flash: false,
}

const ANSWER: Partial<Message> = {
  direction: 'outbound',
  number: 'INFORMACJA',
  numberType: 'ALPHA_SENDER',
  result: 'SENT',
  keyword: null,
  ribbon: ['sent'],
  isRead: true,
  reason: 'AUTORESPONDER',
}

const UNMATCHED: Partial<Message> = {
  number: '+48532600111',
  numberType: 'NDI_SMS',
  result: 'UNMATCHED',
  keyword: null,
  ribbon: ['kept'],
}
