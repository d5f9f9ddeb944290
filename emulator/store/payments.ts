import { z } from 'zod'
import type { MicroPln } from '../domain/money.ts'
import type { Payment } from '../domain/payment.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

interface PaymentRow {
  id: number
  account_id: number
  number: string
  paid_micro_pln: number
  payment_to: string | null
  positions: string
}

const COLUMNS = 'id, account_id, number, paid_micro_pln, payment_to, positions'

const PositionsColumn = z.array(
  z.strictObject({
    name: z.string(),
    quantity: z.number(),
    net: z.number().transform((net) => net as MicroPln),
    vatPercent: z.number(),
  }),
)

function toPayment(row: PaymentRow): Payment {
  return {
    id: row.id,
    accountId: row.account_id,
    number: row.number,
    paid: row.paid_micro_pln as MicroPln,
    paymentTo: row.payment_to,
    positions: PositionsColumn.parse(JSON.parse(row.positions)),
  }
}

/** Payments of an account, newest first. */
export function readPayments(db: ReadableDb, accountId: number): Payment[] {
  return readRows<PaymentRow>(
    db,
    `SELECT ${COLUMNS} FROM payments WHERE account_id = @accountId ORDER BY id DESC`,
    { accountId },
  ).map(toPayment)
}

export function readPayment(db: ReadableDb, id: number): Payment | undefined {
  const row = readRow<PaymentRow>(db, `SELECT ${COLUMNS} FROM payments WHERE id = @id`, { id })
  return row === undefined ? undefined : toPayment(row)
}

export function insertPayment(tx: WritableDb, payment: Omit<Payment, 'id'>): number {
  return run(
    tx,
    `INSERT INTO payments (account_id, number, paid_micro_pln, payment_to, positions)
     VALUES (@accountId, @number, @paid, @paymentTo, @positions)`,
    { ...payment, positions: JSON.stringify(payment.positions) },
  ).id
}

export function updatePayment(tx: WritableDb, { id, paid, paymentTo }: Payment): void {
  run(tx, 'UPDATE payments SET paid_micro_pln = @paid, payment_to = @paymentTo WHERE id = @id', {
    id,
    paid,
    paymentTo,
  })
}
