import type {
  Payment as WirePayment,
  PremiumMessage as WirePremium,
  Quiz as WireQuiz,
} from '../contract/holdings.ts'
import type { AddedFile as WireAddedFile, StoredFile as WireFile } from '../contract/stored-files.ts'
import { renderPln } from '../domain/money.ts'
import { paymentStateOf, totalOf, type Payment, type PaymentPosition } from '../domain/payment.ts'
import type { Quiz } from '../domain/quiz.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Seed } from '../domain/seeded-random.ts'
import { renderFileId, type StoredFile } from '../domain/stored-file.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import type { AddedFile } from '../services/files.ts'
import type { AnsweredPremiumMessage } from '../services/premium-messages.ts'
import { readAmount } from './read-fields.ts'

export function renderFile(file: StoredFile, seed: Seed): WireFile {
  return { ...file, id: renderFileId(file.id, seed), createdAt: renderInstant(file.createdAt) }
}

export function renderAddedFile({ file, warnings }: AddedFile, seed: Seed): WireAddedFile {
  return { file: renderFile(file, seed), warnings: [...warnings] }
}

export function renderPayment(payment: Payment): WirePayment {
  return {
    id: payment.id,
    accountId: payment.accountId,
    number: payment.number,
    state: paymentStateOf(payment),
    paid: renderPln(payment.paid),
    total: renderPln(totalOf(payment)),
    paymentTo: payment.paymentTo,
    positions: payment.positions.map((position) => ({ ...position, net: renderPln(position.net) })),
  }
}

/** Reads the positions of an invoice. Refusal: E_AMOUNT (R177). */
export function readPositions(positions: WirePayment['positions']): PaymentPosition[] | Refusal {
  const read: PaymentPosition[] = []
  for (const [index, position] of positions.entries()) {
    const net = readAmount(`/positions/${String(index)}/net`, position.net)
    if (isRefusal(net)) return net
    read.push({ ...position, net })
  }
  return read
}

export function renderPremiumMessage({ at, answers, ...message }: AnsweredPremiumMessage): WirePremium {
  return {
    ...message,
    at: renderInstant(at),
    answers: answers.map((answer) => ({ ...answer, at: renderInstant(answer.at) })),
  }
}

export function renderQuiz(quiz: Quiz): WireQuiz {
  return { ...quiz, items: [...quiz.items] }
}
