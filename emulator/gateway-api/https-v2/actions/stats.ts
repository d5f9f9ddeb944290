import type { DeliveryStatus, OutboundChannel } from '../../../domain/outbound/delivery.ts'
import { epochMs } from '../../../domain/time.ts'
import { END_OF_TIME } from '../../../domain/warsaw-time.ts'
import { listMailings, type CountedMailing } from '../../../services/delivery-reports.ts'
import type { ActionCall } from '../action.ts'
import type { Answer, AnswerFields } from '../answer.ts'
import { isApiError } from '../api-errors.ts'
import { timeRenderer } from '../local-time.ts'
import { fromNewest } from '../read-page.ts'
import { readSpan } from '../read-parameters.ts'
import { CHANNELS_OF_TYPE, TYPE_OF_CHANNEL } from '../report-types.ts'

/** Statuses of messages that may still come to be delivered. */
const PENDING = ['saved', 'in_progress', 'sent'] as const satisfies readonly DeliveryStatus[]

/**
 * `stats/index`: the calls that sent, with how their messages stand, by when they begin, by default the newest first; `id` is the
 * `stat_id` of reports (api-v2 2.12 [C]). Error: 1006 for a date.
 */
export function listStats({ parameters, workspace, user, profile }: ActionCall): Answer {
  const span = readSpan(parameters, 'begin', 'end')
  if (isApiError(span)) return span
  const types = parameters.list('type')
  const channels =
    types.length === 0 ? ALL_CHANNELS : types.flatMap((type) => CHANNELS_OF_TYPE.get(type) ?? [])
  const filter = {
    accountId: user.accountId,
    channels,
    from: span.from ?? epochMs(0),
    to: span.to ?? END_OF_TIME,
  }
  const mailings = listMailings(workspace.deps, filter)
  return { items: fromNewest(mailings, profile['api.page_order']).map(render) }
}

const ALL_CHANNELS: readonly OutboundChannel[] = [...CHANNELS_OF_TYPE.values()].flat()

/** `end` is when the last report came; while one is awaited, there is none. */
function render({ mailing, counts, settledAt }: CountedMailing): AnswerFields {
  const timeOf = timeRenderer()
  const begin = timeOf(mailing.sendAt ?? mailing.createdAt)
  const count = (status: DeliveryStatus) => counts.get(status) ?? 0
  const pending = PENDING.reduce((sum, status) => sum + count(status), 0)
  return {
    id: mailing.id,
    name: `Wysyłka ${begin}`,
    delivered: count('delivered'),
    pending,
    undelivered: count('undelivered'),
    unsent: count('unsent'),
    begin,
    end: pending > 0 || settledAt === null ? null : timeOf(settledAt),
    text: mailing.text,
    type: TYPE_OF_CHANNEL[mailing.channel],
  }
}
