import { createSecrets } from '../../emulator/adapters/secrets.ts'
import { isRefusal } from '../../emulator/domain/refusal.ts'
import { epochMs } from '../../emulator/domain/time.ts'
import { WorkspaceHost } from '../../emulator/runtime/workspace-host.ts'
import type { WorkspaceContext } from '../../emulator/services/workspace-context.ts'
import { foreseenRandom } from './foreseen-random.ts'
import { NO_OUTSIDE } from './no-outside.ts'

/** Where the clocks of hosted workspaces stand. */
export const HOSTED_NOW = epochMs(Date.UTC(2025, 2, 3, 9))

/** A host of workspaces without a server, with secrets that are the same in every run. */
export function hostOf(dataFolder: string | null): WorkspaceHost {
  return new WorkspaceHost({
    dataFolder,
    durability: 'normal',
    wallNow: () => HOSTED_NOW,
    log: { info: () => undefined, error: () => undefined },
    secrets: createSecrets(foreseenRandom()),
    outside: NO_OUTSIDE,
  })
}

/** Makes a workspace with a clock that stands still. */
export function hosted(
  host: WorkspaceHost,
  id: string,
  from: 'sample' | 'empty' = 'empty',
): WorkspaceContext {
  const made = host.create({
    id,
    name: undefined,
    from,
    seed: undefined,
    storage: undefined,
    frozenAt: HOSTED_NOW,
  })
  if (isRefusal(made)) throw new Error(made.code)
  return made
}

/** What a test takes for granted. */
export function expectDone<T>(result: T): Exclude<T, { readonly kind: 'refused' }> {
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
  return result as Exclude<T, { readonly kind: 'refused' }>
}
