import { addPln, timesParts, vatOf, ZERO_PLN, type MicroPln } from './money.ts'

/** One line of an invoice; `net` is the price of one piece. */
export interface PaymentPosition {
  readonly name: string
  readonly quantity: number
  readonly net: MicroPln
  readonly vatPercent: number
}

/** An invoice of an account and what was paid of it (api-v2 2.11). */
export interface Payment {
  readonly id: number
  readonly accountId: number
  readonly number: string
  readonly paid: MicroPln
  /** The last day to pay, `2025-03-17`; null where there is none. */
  readonly paymentTo: string | null
  readonly positions: readonly PaymentPosition[]
}

/** Whether nothing is left to pay. */
export type PaymentState = 'paid' | 'not_paid'

/** Answers what a payment comes to with VAT, each position rounded on its own. */
export function totalOf({ positions }: Pick<Payment, 'positions'>): MicroPln {
  return positions.reduce((total, position) => addPln(total, grossOf(position)), ZERO_PLN)
}

/** Answers what one position comes to with VAT. */
export function grossOf({ quantity, net, vatPercent }: PaymentPosition): MicroPln {
  const together = timesParts(net, quantity)
  return addPln(together, vatOf(together, vatPercent))
}

/** Answers whether a payment is settled: as much was paid as it comes to. */
export function paymentStateOf(payment: Pick<Payment, 'positions' | 'paid'>): PaymentState {
  return payment.paid >= totalOf(payment) ? 'paid' : 'not_paid'
}
