import type { PageOf } from '../../domain/paging.ts'
import type { WireParameters } from '../wire/wire-parameters.ts'
import type { ActionCall } from './action.ts'
import type { AnswerFields } from './answer.ts'

/** A page that was asked for, with its number. */
export interface AskedPage extends PageOf {
  readonly page: number
}

/** The most entries of one page; our decision, so that no call keeps others waiting. */
const MOST_ON_A_PAGE = 1_000

/**
 * Reads `page`, `limit` and `order`; page 0, an empty or absent one is the first (api-v2 1.8 [C]), and the rest is as V4 says, unless a
 * list has a size of its own.
 */
export function readPage(
  { parameters, profile }: Pick<ActionCall, 'parameters' | 'profile'>,
  size = profile['api.page_size'],
): AskedPage {
  const page = positive(parameters.integer('page')) ?? 1
  const limit = Math.min(positive(parameters.integer('limit')) ?? size, MOST_ON_A_PAGE)
  const order = readOrder(parameters) ?? profile['api.page_order']
  return { page, limit, offset: (page - 1) * limit, order }
}

/** Answers a list that begins with the newest in the order of time that is wanted (V4). */
export function fromNewest<Item>(items: readonly Item[], order: 'asc' | 'desc'): readonly Item[] {
  return order === 'desc' ? items : items.toReversed()
}

/** Reads `order`; undefined when nothing usable is said. */
export function readOrder(parameters: WireParameters): 'asc' | 'desc' | undefined {
  const order = parameters.text('order')?.trim().toLowerCase()
  return order === 'asc' || order === 'desc' ? order : undefined
}

/** The same for a list that can be sorted by names alone, as `sort` may say: it begins with A, whatever other lists do (V4). */
export function readNameOrder(parameters: WireParameters): 'asc' | 'desc' {
  parameters.raw('sort')
  return readOrder(parameters) ?? 'asc'
}

function positive(value: number | 'unreadable' | undefined): number | undefined {
  return typeof value === 'number' && value >= 1 && value <= 1_000_000_000 ? value : undefined
}

/** What a list says of its pages: the present one, and how many there are (api-v2 1.8 [C]). */
export function pagingOf({ page, limit }: AskedPage, total: number): AnswerFields {
  return { page, count: Math.max(Math.ceil(total / limit), 1) }
}
