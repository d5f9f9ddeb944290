import type { Forward } from '../domain/forwarding/forward.ts'
import {
  previewForward as previewOf,
  type ForwardPreview,
  type SampleMessage,
} from '../domain/forwarding/preview-forward.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { findKeyword } from './configure-keywords.ts'
import { typeOf } from './forwards.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/**
 * Answers the exact request, e-mail or SMS that a forward makes of a sample message, without effects. Refusals: E_NO_NUMBER,
 * E_NO_KEYWORD, E_FORWARD_NOT_ALLOWED, E_FORWARD_TARGET.
 */
export function previewForward(
  deps: WorkspaceDeps,
  forward: Pick<Forward, 'kind' | 'target' | 'source' | 'accountId'>,
  sample: SampleMessage,
): ForwardPreview | Refusal {
  const { kind, target, source, accountId } = forward
  const type = typeOf(deps, source)
  if (type === undefined) return refused('E_NO_NUMBER', {})
  const keyword = source.kind === 'keyword' ? findKeyword(deps, source.number, source.keywordId) : null
  if (isRefusal(keyword)) return keyword
  const { profile, accounts } = deps.routing.current(deps.database.db)
  const preview = previewOf(forward, sample, {
    type,
    keyword: keyword && { text: keyword.text, groups: keyword.groups.map(({ name }) => name) },
    account: accounts.get(accountId),
    profile,
    seed: deps.seed,
    now: deps.now(),
  })
  return preview.kind === 'ok'
    ? preview
    : refused(preview.code, { kind, reason: preview.reason, got: target, type: type ?? '' })
}
