import type { Address, Msisdn } from '../domain/addresses.ts'
import { parsePln, type MicroPln } from '../domain/money.ts'
import type { Payment } from '../domain/payment.ts'
import { expectMade } from './expect-made.ts'
import { TINY_JPEG, TINY_PNG, TINY_WAVE } from '../domain/stand-in-file.ts'
import { readNumber } from '../store/numbers.ts'
import { addNotice } from './account-notices.ts'
import { blacklistPhone } from './contact-base.ts'
import { addFile, type FileDraft } from './files.ts'
import { addPayment } from './payments.ts'
import { receivePremiumMessage } from './premium-messages.ts'
import { addQuiz } from './quizzes.ts'
import { addSender, judgeSender, type SenderVerdict } from './senders.ts'
import { addTemplate } from './templates.ts'
import { setVerified } from './verify-own-number.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** One name in each state that matters: it sends, it waits, it never will. */
const SENDERS: readonly (readonly [name: string, verdict: SenderVerdict])[] = [
  ['MojaFirma', { status: 'authorized', agreement: 'delivered' }],
  ['Wyprzedaz', { agreement: 'required' }],
  [
    'UrzadMiasta',
    { status: 'rejected', note: 'Nazwa sugeruje urząd. Prosimy wybrać nazwę, która wskazuje na firmę.' },
  ],
]

const TEMPLATES: readonly (readonly [name: string, text: string])[] = [
  ['Potwierdzenie wizyty', 'Przypominamy o wizycie jutro o 10:00. Do zobaczenia!'],
  ['Paczka gotowa', 'Twoja paczka czeka w naszym sklepie do piatku.'],
  ['Życzenia', 'Wszystkiego najlepszego z okazji urodzin życzy Moja Firma.'],
]

const FILES: readonly (readonly [Pick<FileDraft, 'name' | 'type'>, bytes: Uint8Array])[] = [
  [{ name: 'plakat.jpg', type: 'mms' }, TINY_JPEG],
  [{ name: 'kupon.png', type: 'mms' }, TINY_PNG],
  [{ name: 'zapowiedz.wav', type: 'voice' }, TINY_WAVE],
]

const PAYMENTS: readonly Omit<Payment, 'id' | 'accountId'>[] = [
  {
    number: 'FV 12/02/2025',
    paid: pln('123'),
    paymentTo: '2025-02-17',
    positions: [{ name: 'Doładowanie konta', quantity: 1, net: pln('100'), vatPercent: 23 }],
  },
  {
    number: 'FV 7/03/2025',
    paid: pln('0'),
    paymentTo: '2025-03-17',
    positions: [
      { name: 'Wiadomości SMS FULL', quantity: 1_000, net: pln('0.16'), vatPercent: 23 },
      { name: 'Utrzymanie numeru NDI', quantity: 1, net: pln('50'), vatPercent: 23 },
    ],
  },
]

const PREMIUM_MESSAGES = [
  { toNumber: '71200', fromNumber: '+48999300001' as Msisdn, answersLeft: 3, text: 'KONKURS A' },
  { toNumber: '7301', fromNumber: '+48999300002' as Msisdn, answersLeft: 1, text: 'TAPETA 12' },
]

/** Somebody who once asked to be left alone. */
const BLACKLISTED = '+48999300016' as Msisdn

const NOTICES = [
  { isNew: false, message: 'Cennik na ten rok jest już w zakładce Płatności.' },
  { isNew: true, message: 'W nocy z soboty na niedzielę wiadomości mogą docierać z opóźnieniem.' },
]

/** Fills the sample's account with what the vendor's interfaces can show: one or two of everything. */
export function seedHoldings(deps: WorkspaceDeps, accountId: number, ownNumber: Address): void {
  const number = readNumber(deps.database.db, ownNumber)
  if (number !== undefined) setVerified(deps, { ...number, isVerified: true })
  for (const [name, verdict] of SENDERS) {
    const sender = expectMade(addSender(deps, { name, accountId, field: '/name' }))
    expectMade(judgeSender(deps, sender.id, verdict))
  }
  for (const [name, text] of TEMPLATES) expectMade(addTemplate(deps, accountId, { name, text }))
  for (const [draft, bytes] of FILES) {
    expectMade(addFile(deps, { ...draft, accountId, contentType: null }, bytes))
  }
  for (const payment of PAYMENTS) expectMade(addPayment(deps, accountId, payment))
  for (const message of PREMIUM_MESSAGES) expectMade(receivePremiumMessage(deps, accountId, message))
  const items = [
    { id: 1, count: 24 },
    { id: 2, count: 11 },
    { id: 3, count: 3 },
  ]
  expectMade(addQuiz(deps, accountId, { name: 'Ulubiony kwiat', items }))
  expectMade(blacklistPhone(deps, BLACKLISTED, accountId))
  for (const notice of NOTICES) expectMade(addNotice(deps, accountId, notice))
}

function pln(text: string): MicroPln {
  const amount = parsePln(text)
  if (amount === undefined) throw new Error(`${text} is no amount`)
  return amount
}
