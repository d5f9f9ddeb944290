import type { Payment } from '../domain/payment.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { insertPayment, readPayment, readPayments, updatePayment } from '../store/payments.ts'
import { writeHolding } from './account-holding.ts'
import { resolveAccount } from './configure-accounts.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Payments of an account, newest first (api-v2 2.11). Refusal: E_NO_ACCOUNT. */
export function listPayments(
  deps: WorkspaceDeps,
  accountId: number | undefined,
): readonly Payment[] | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  return isRefusal(account) ? account : readPayments(deps.database.db, account.id)
}

/** One payment of an account. Refusals: E_NO_ACCOUNT, E_NO_PAYMENT, also for another account's. */
export function findPayment(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  id: number,
): Payment | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  const payment = readPayment(deps.database.db, id)
  return payment?.accountId === account.id ? payment : refused('E_NO_PAYMENT', { id: String(id) })
}

/** Makes out an invoice. Refusal: E_NO_ACCOUNT. */
export function addPayment(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  draft: Omit<Payment, 'id' | 'accountId'>,
): Payment | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  const payment = { accountId: account.id, ...draft }
  return { ...payment, id: writeHolding(deps, 'payment.changed', (tx) => insertPayment(tx, payment)) }
}

/** Records what was paid, or another day to pay. Refusals: E_NO_ACCOUNT, E_NO_PAYMENT. */
export function changePayment(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  id: number,
  changes: Partial<Pick<Payment, 'paid' | 'paymentTo'>>,
): Payment | Refusal {
  const before = findPayment(deps, accountId, id)
  if (isRefusal(before)) return before
  const payment = { ...before, ...changes }
  writeHolding(deps, 'payment.changed', (tx) => {
    updatePayment(tx, payment)
    return id
  })
  return payment
}
