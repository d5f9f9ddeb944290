import { isRefusal } from '../../../domain/refusal.ts'
import { paymentStateOf, totalOf, type Payment } from '../../../domain/payment.ts'
import { addMs, MS_PER_DAY } from '../../../domain/time.ts'
import { renderLocalTime } from '../../../domain/warsaw-time.ts'
import { findAccounts } from '../../../services/configure-accounts.ts'
import { findPayment, listPayments as list } from '../../../services/payments.ts'
import type { ActionCall } from '../action.ts'
import type { Answer, AnswerFields } from '../answer.ts'
import { apiError, isApiError, type ApiError } from '../api-errors.ts'
import { renderInvoice } from '../invoice-pdf.ts'
import { readBeginning } from '../local-time.ts'
import { fromNewest, pagingOf, readPage } from '../read-page.ts'
import { requireId } from '../read-parameters.ts'

/** `payments/index`: the account's invoices, by default the newest first; an `id`, which C# sends, means nothing here (api-v2 2.11 [C]). */
export function listPayments(call: ActionCall): Answer {
  const { parameters, workspace, user } = call
  parameters.raw('id')
  const page = readPage(call)
  const found = list(workspace.deps, user.accountId)
  const payments = fromNewest(isRefusal(found) ? [] : found, page.order)
  return {
    paging: pagingOf(page, payments.length),
    items: payments.slice(page.offset, page.offset + page.limit).map(render),
  }
}

/** `payments/view`: one invoice, its fields at the top (api-v2 2.11 [C]). Errors: 2000, 1004. */
export function viewPayment(call: ActionCall): Answer {
  const payment = requirePayment(call)
  return isApiError(payment) ? payment : render(payment)
}

/** `payments/invoice`: the document itself, as PDF whatever the address asks for (api-v2 2.11 [C]). Errors: 2000, 1004. */
export async function viewInvoice(call: ActionCall): Promise<Answer> {
  const payment = requirePayment(call)
  if (isApiError(payment)) return payment
  const { workspace, user } = call
  const buyer = findAccounts(workspace.deps).get(user.accountId)?.name ?? user.username
  const bytes = await renderInvoice({
    payment,
    buyer: { name: buyer, lines: [] },
    issuedOn: issuedOn(call, payment),
  })
  return { contentType: 'application/pdf', bytes, name: `${payment.number}.pdf` }
}

function requirePayment({ parameters, workspace, user }: ActionCall): Payment | ApiError {
  const id = requireId(parameters, 'id')
  if (isApiError(id)) return id
  const payment = findPayment(workspace.deps, user.accountId, id)
  return isRefusal(payment) ? apiError(1004) : payment
}

const DAYS_TO_PAY = 14

/** An invoice has two weeks to be paid; one that says nothing of that is of today. Our decision. */
function issuedOn({ workspace }: ActionCall, { paymentTo }: Payment): string {
  const due = paymentTo === null ? undefined : readBeginning(`${paymentTo} 12:00:00`)
  const at = due === undefined ? workspace.deps.now() : addMs(due, -DAYS_TO_PAY * MS_PER_DAY)
  return renderLocalTime(at).slice(0, 10)
}

const MICRO = 1_000_000

/** The address is invented and recognisable as such: nobody is to be sent anywhere. */
function render(payment: Payment): AnswerFields {
  const { id, number, paid, paymentTo } = payment
  return {
    id,
    number,
    state: paymentStateOf(payment),
    paid: paid / MICRO,
    total: totalOf(payment) / MICRO,
    payment_to: paymentTo ?? undefined,
    url: `https://platforma.example/platnosci/${String(id)}`,
  }
}
