import type { Address, Msisdn } from '../domain/addresses.ts'
import { routeInbound } from '../domain/inbound/route-inbound.ts'
import { PLAIN_CONTENT, type MailingContent } from '../domain/outbound/mailing.ts'
import { renderFileId, type StoredFile } from '../domain/stored-file.ts'
import { addMs, MS_PER_HOUR, type EpochMs } from '../domain/time.ts'
import type { WritableDb } from '../store/database.ts'
import { readFileBytes } from '../store/files.ts'
import { closeHistory } from '../store/history.ts'
import { commitInbound } from '../store/inbound-decisions.ts'
import { NewMessages } from '../store/new-messages.ts'
import { insertReceivedMms } from '../store/received-mms.ts'
import { sendingLookups } from '../store/outbound-decisions.ts'
import { routingLookups } from '../store/routing-lookups.ts'
import { expectMade } from './expect-made.ts'
import { listFiles } from './files.ts'
import { MailingWriter } from './mailing-writer.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** What was sent in one call, or came in, some days before the workspace begins. Nobody in it has a phone of the workspace. */
type PastEvent = { readonly hoursAgo: number; readonly text: string } & (
  | { readonly to: readonly Msisdn[]; readonly content: Partial<MailingContent> }
  | {
      readonly from: Msisdn
      readonly writtenTo: Address | 'the one who wrote'
      /** It is an MMS with this title, its text, and a picture. */
      readonly mmsTitle?: string
    }
)

const HANNA = '+48999300011' as Msisdn
const PIOTR = '+48999300012' as Msisdn
const MARTA = '+48999300013' as Msisdn
const ADAM = '+48999300014' as Msisdn
const ZOFIA = '+48999300015' as Msisdn
/** Its phone is never in reach: three days later the message expires (V1). */
const OUT_OF_REACH = '+48999902000' as Msisdn

/** The numbers of the sample that were written to. */
export interface HistoryNumbers {
  readonly shared: Address
  readonly own: Address
  /** The one that receives MMS. */
  readonly pictures: Address
}

function eventsOf({ shared, own, pictures }: HistoryNumbers, picture: string): readonly PastEvent[] {
  return [
    {
      hoursAgo: 144,
      to: [HANNA, OUT_OF_REACH],
      content: { sender: 'INFORMACJA' },
      text: 'W sobote zapraszamy na targi ogrodnicze. Wstep wolny.',
    },
    { hoursAgo: 143.5, from: HANNA, writtenTo: shared, text: 'OGRODNIK' },
    { hoursAgo: 120, to: [PIOTR], content: {}, text: 'Paczka jest juz w sklepie, czeka do piatku.' },
    { hoursAgo: 96, to: [MARTA], content: { medium: 'voice' }, text: 'Przypominamy o wizycie jutro o 10.' },
    {
      hoursAgo: 72,
      to: [ADAM],
      content: { medium: 'mms', title: 'Plakat wiosna', files: [picture] },
      text: 'Tak wyglada nasz nowy plakat.',
    },
    { hoursAgo: 70, from: ADAM, writtenTo: own, text: 'KATALOG' },
    { hoursAgo: 48, to: [ZOFIA], content: { sender: '2waySMS' }, text: 'Czy potwierdza Pani wizyte?' },
    { hoursAgo: 47.5, from: ZOFIA, writtenTo: 'the one who wrote', text: 'Tak, bede o 10' },
    {
      hoursAgo: 30,
      from: HANNA,
      writtenTo: pictures,
      mmsTitle: 'Balkon Hanny',
      text: 'Tak kwitna kupione u Panstwa pelargonie.',
    },
    {
      hoursAgo: 24,
      to: [PIOTR],
      content: { sender: 'INFORMACJA', utf: true },
      text: 'Dziękujemy za zakupy!',
    },
  ]
}

/**
 * Gives the sample messages from before it begins: sent in every way and received, decided like any others, so that a system that is
 * connected has something to read at once. They lead into no group, are not answered, and nobody is told of them.
 */
export function seedHistory(deps: WorkspaceDeps, accountId: number, numbers: HistoryNumbers): void {
  const picture = expectMade(listFiles(deps, accountId)).find(({ type }) => type === 'mms')
  if (picture === undefined) throw new Error('the sample has no picture')
  const events = eventsOf(numbers, renderFileId(picture.id, deps.seed))
  deps.database.write((tx) => {
    const made = new NewMessages(tx)
    for (const event of events) {
      const at = addMs(deps.now(), -event.hoursAgo * MS_PER_HOUR)
      if ('to' in event) send({ ...deps, now: () => at }, tx, made, accountId, event)
      else receive(deps, tx, made, at, event, picture)
    }
    closeHistory(tx, deps.now())
  })
}

function send(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  accountId: number,
  { to, content, text }: Extract<PastEvent, { to: unknown }>,
): void {
  const recipients = to.map((phone) => ({ phone, text, uniqueId: null, to: phone }))
  const writer = new MailingWriter(deps, {
    accountId,
    user: null,
    content: { ...PLAIN_CONTENT, ...content },
    sharedText: text,
    recipients,
    sendAt: null,
    isTest: false,
  })
  writer.take(tx, made, recipients)
}

function receive(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  at: EpochMs,
  { from, writtenTo, text, mmsTitle }: Extract<PastEvent, { from: unknown }>,
  picture: StoredFile,
): void {
  const address = writtenTo === 'the one who wrote' ? virtualNumberTowards(tx, from) : writtenTo
  const submission = {
    from,
    to: { kind: 'address' as const, address },
    toWritten: address,
    text,
    networkId: null,
    via: null,
    joined: null,
  }
  const stamp = { id: made.nextId(), at, wallAt: deps.wallNow() }
  const decision = routeInbound(submission, deps.routing.current(tx), routingLookups(tx, at), stamp)
  commitInbound(tx, made, submission, decision, decision.facts, stamp)
  if (mmsTitle === undefined) return
  const bytes = readFileBytes(tx, picture.id)
  if (bytes === undefined) throw new Error('the picture of the sample has no bytes')
  insertReceivedMms(tx, stamp.id, mmsTitle, [
    { name: 'tekst.txt', contentType: 'text/plain', bytes: new TextEncoder().encode(text) },
    { name: 'balkon.png', contentType: picture.contentType, bytes },
  ])
}

/** The number of the pool from which a 2way message came to a phone (R74). */
function virtualNumberTowards(tx: WritableDb, phone: Msisdn): Address {
  const [mapping] = sendingLookups(tx).twoWayMappingsOf(phone)
  if (mapping === undefined) throw new Error(`nobody wrote to ${phone}`)
  return mapping.virtualNumber
}
