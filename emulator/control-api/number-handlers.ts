import type { CreateKeyword, UpdateKeyword } from '../contract/keywords.ts'
import type { Keyword } from '../domain/keyword.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import {
  addNumber,
  changeNumber,
  findNumber,
  listNumbers,
  removeNumber,
} from '../services/configure-numbers.ts'
import {
  addKeyword,
  addKeywords,
  changeKeyword,
  findKeyword,
  keywordWarnings,
  listKeywords,
  removeKeyword,
  type KeywordWish,
} from '../services/configure-keywords.ts'
import { findAccounts } from '../services/configure-accounts.ts'
import type { WorkspaceDeps } from '../services/workspace-deps.ts'
import type { HandlersOf } from './handler.ts'
import {
  readAddress,
  readCursor,
  readId,
  readInstant,
  readNumberParam,
  readPhone,
  toPage,
} from './read-fields.ts'
import { renderKeyword, renderNumber } from './render-config.ts'

type Ids =
  | 'listNumbers'
  | 'createNumber'
  | 'readNumber'
  | 'updateNumber'
  | 'deleteNumber'
  | 'listKeywords'
  | 'createKeyword'
  | 'createKeywords'
  | 'readKeyword'
  | 'updateKeyword'
  | 'deleteKeyword'

/** Numbers and their keywords. */
export const NUMBER_HANDLERS: HandlersOf<Ids> = {
  listNumbers({ workspace }, { query }) {
    const from = readCursor(query.cursor, 0)
    if (isRefusal(from)) return from
    const numbers = listNumbers(workspace.deps)
    const page = numbers.slice(from, from + query.limit + 1)
    const items = page.slice(0, query.limit).map(renderNumber)
    return { items, nextCursor: page.length > query.limit ? String(from + query.limit) : null }
  },

  createNumber({ workspace }, { body }) {
    const address = body.type === 'ALPHA_SENDER' ? body.number : readAddress('/number', body.number)
    if (isRefusal(address)) return address
    const ownerPhone = body.ownerPhone === undefined ? null : readPhone('/ownerPhone', body.ownerPhone)
    if (isRefusal(ownerPhone)) return ownerPhone
    const added = addNumber(workspace.deps, {
      address,
      type: body.type,
      label: body.label,
      accountId: body.accountId,
      defaultAnswer: body.defaultAction?.answer ?? null,
      ownerPhone,
    })
    return isRefusal(added) ? added : renderNumber(added)
  },

  readNumber({ workspace }, { params }) {
    const number = findNumber(workspace.deps, readNumberParam(params.number))
    return isRefusal(number) ? number : renderNumber(number)
  },

  updateNumber({ workspace }, { params, body }) {
    const ownerPhone = body.ownerPhone === undefined ? undefined : readPhone('/ownerPhone', body.ownerPhone)
    if (isRefusal(ownerPhone)) return ownerPhone
    const changed = changeNumber(workspace.deps, readNumberParam(params.number), {
      ...(ownerPhone === undefined ? {} : { ownerPhone }),
      ...(body.label === undefined ? {} : { label: body.label }),
      ...(body.enabled === undefined ? {} : { enabled: body.enabled }),
      ...(body.defaultAction === undefined ? {} : { defaultAnswer: body.defaultAction.answer }),
    })
    return isRefusal(changed) ? changed : renderNumber(changed)
  },

  deleteNumber({ workspace }, { params }) {
    return removeNumber(workspace.deps, readNumberParam(params.number))
  },

  listKeywords({ workspace }, { params, query }) {
    const after = readCursor(query.cursor, 0)
    if (isRefusal(after)) return after
    const keywords = listKeywords(workspace.deps, readNumberParam(params.number), after, query.limit + 1)
    if (isRefusal(keywords)) return keywords
    const render = keywordRenderer(workspace.deps)
    return toPage(keywords, query.limit, render, ({ id }) => String(id))
  },

  createKeyword({ workspace }, { params, body }) {
    const wish = readWish(body)
    if (isRefusal(wish)) return wish
    const { kind, text, accountId } = body
    const added = addKeyword(workspace.deps, readNumberParam(params.number), {
      ...wish,
      kind,
      text,
      accountId,
    })
    return isRefusal(added) ? added : keywordRenderer(workspace.deps)(added)
  },

  createKeywords({ workspace }, { params, body }) {
    const wishes = []
    for (const [index, one] of body.keywords.entries()) {
      const wish = readWish(one)
      if (isRefusal(wish)) return { ...wish, within: `/keywords/${String(index)}` }
      wishes.push({ ...wish, kind: one.kind, text: one.text, accountId: one.accountId })
    }
    const added = addKeywords(workspace.deps, readNumberParam(params.number), wishes)
    return isRefusal(added) ? added : { created: added.length }
  },

  readKeyword({ workspace }, { params }) {
    const id = readId(params.keyword)
    if (id === undefined) return refused('E_NO_KEYWORD', { id: params.keyword })
    const keyword = findKeyword(workspace.deps, readNumberParam(params.number), id)
    return isRefusal(keyword) ? keyword : keywordRenderer(workspace.deps)(keyword)
  },

  updateKeyword({ workspace }, { params, body }) {
    const id = readId(params.keyword)
    if (id === undefined) return refused('E_NO_KEYWORD', { id: params.keyword })
    const wish = readWish(body)
    if (isRefusal(wish)) return wish
    const changed = changeKeyword(workspace.deps, readNumberParam(params.number), id, wish)
    return isRefusal(changed) ? changed : keywordRenderer(workspace.deps)(changed)
  },

  deleteKeyword({ workspace }, { params }) {
    const id = readId(params.keyword)
    if (id === undefined) return refused('E_NO_KEYWORD', { id: params.keyword })
    return removeKeyword(workspace.deps, readNumberParam(params.number), id)
  },
}

function keywordRenderer(deps: WorkspaceDeps) {
  const accounts = findAccounts(deps)
  return (keyword: Keyword) =>
    renderKeyword(keyword, accounts.get(keyword.accountId), keywordWarnings(deps, keyword))
}

function readWish(body: CreateKeyword | UpdateKeyword): KeywordWish | Refusal {
  const validFrom = readInstant('/validFrom', body.validFrom)
  if (isRefusal(validFrom)) return validFrom
  const validTo = readInstant('/validTo', body.validTo)
  if (isRefusal(validTo)) return validTo
  const reservedUntil = readInstant('/reservedUntil', body.reservedUntil)
  if (isRefusal(reservedUntil)) return reservedUntil
  const { kind, text, attached, matchAs, enabled, groups, unblacklist } = body
  const { answer, sequence, replyWhenClosed, removal, onlyMine } = body
  return {
    kind,
    text,
    attached,
    matchAs,
    enabled,
    validFrom,
    validTo,
    reservedUntil,
    groups,
    unblacklist,
    answer,
    sequence,
    replyWhenClosed,
    removal,
    onlyMine,
  }
}
