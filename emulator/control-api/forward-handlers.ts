import type {
  CreateForward,
  Forward as WireForward,
  ForwardPreview as WirePreview,
} from '../contract/forwards.ts'
import type { Forward, ForwardSource } from '../domain/forwarding/forward.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import { resolveAccount } from '../services/configure-accounts.ts'
import {
  addForward,
  changeForward,
  findForward,
  forwardRemarks,
  listForwards,
  removeForward,
} from '../services/forwards.ts'
import { previewForward } from '../services/preview-forward.ts'
import type { WorkspaceDeps } from '../services/workspace-deps.ts'
import type { HandlersOf } from './handler.ts'
import { readId, readNumberParam, readPhone, withoutAbsent } from './read-fields.ts'

type Ids =
  'listForwards' | 'createForward' | 'previewForward' | 'readForward' | 'updateForward' | 'deleteForward'

/** Where messages are sent on to (R118–R133). */
export const FORWARD_HANDLERS: HandlersOf<Ids> = {
  listForwards({ workspace: { deps } }, { query }) {
    const number = query.number === undefined ? undefined : readNumberParam(query.number)
    const items = listForwards(deps, null).filter(
      ({ source }) =>
        (query.source === undefined || source.kind === query.source) &&
        (number === undefined || ('number' in source && source.number === number)) &&
        (query.keywordId === undefined || ('keywordId' in source && source.keywordId === query.keywordId)),
    )
    return { items: items.map((forward) => renderForward(deps, forward)) }
  },

  createForward({ workspace: { deps } }, { body }) {
    const { accountId, kind, target, enabled } = body
    const added = addForward(deps, { accountId, source: readSource(body.source), kind, target, enabled })
    return isRefusal(added) ? added : renderForward(deps, added)
  },

  previewForward({ workspace: { deps } }, { body }) {
    const from = readPhone('/sample/from', body.sample.from)
    if (isRefusal(from)) return from
    const account = resolveAccount(deps.database.db, body.accountId)
    if (isRefusal(account)) return account
    const { kind, target } = body
    const forward = { kind, target, source: readSource(body.source), accountId: account.id }
    const preview = previewForward(deps, forward, { from, text: body.sample.text })
    return isRefusal(preview) ? preview : renderPreview(preview)
  },

  readForward({ workspace: { deps } }, { params }) {
    return render(
      deps,
      withId(params.forward, (id) => findForward(deps, id)),
    )
  },

  updateForward({ workspace: { deps } }, { params, body }) {
    return render(
      deps,
      withId(params.forward, (id) => changeForward(deps, id, withoutAbsent(body))),
    )
  },

  deleteForward({ workspace: { deps } }, { params }) {
    return withId(params.forward, (id) => removeForward(deps, id))
  },
}

function withId<T>(raw: string, use: (id: number) => T | Refusal): T | Refusal {
  const id = readId(raw)
  return id === undefined ? refused('E_NO_FORWARD', { id: raw }) : use(id)
}

function readSource(source: CreateForward['source']): ForwardSource {
  return 'number' in source ? { ...source, number: readNumberParam(source.number) } : source
}

function render(deps: WorkspaceDeps, forward: Forward | Refusal): WireForward | Refusal {
  return isRefusal(forward) ? forward : renderForward(deps, forward)
}

function renderForward(deps: WorkspaceDeps, forward: Forward): WireForward {
  const { warnings, unknownMacros } = forwardRemarks(deps, forward)
  return {
    ...forward,
    source: { ...forward.source },
    warnings: [...warnings],
    unknownMacros: [...unknownMacros],
    createdAt: renderInstant(forward.createdAt),
  }
}

function renderPreview(preview: Exclude<ReturnType<typeof previewForward>, Refusal>): WirePreview {
  return {
    request: { ...preview.request },
    variants: preview.variants.map((variant) => ({ ...variant })),
    warnings: [...preview.warnings],
    unknownMacros: [...preview.unknownMacros],
    sms: preview.sms === null ? null : { ...preview.sms },
  }
}
