import type { Workspace } from '../contract/workspaces.ts'
import { DEFAULT_PROFILE, type ProfileKey } from '../domain/profile.ts'
import { PROFILE_KEYS, PROFILE_SECTIONS } from '../domain/profile-keys.ts'
import { isRefusal } from '../domain/refusal.ts'
import { RULE_BOOK } from '../domain/rule-book/rule-book.ts'
import { RULE_SECTIONS, SOURCE_NAMES } from '../domain/rule-book/rule-statement.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import { exportWorkspace } from '../services/export-workspace.ts'
import { describeWorkspace, renameWorkspace } from '../services/describe-workspace.ts'
import type { Snapshot } from '../services/workspaces.ts'
import type { WorkspaceContext } from '../services/workspace-context.ts'
import type { HandlersOf } from './handler.ts'
import { readInstant } from './read-fields.ts'

type Ids =
  | 'readStatus'
  | 'listRules'
  | 'listProfileKeys'
  | 'listWorkspaces'
  | 'createWorkspace'
  | 'readWorkspace'
  | 'updateWorkspace'
  | 'deleteWorkspace'
  | 'resetWorkspace'
  | 'listSnapshots'
  | 'takeSnapshot'
  | 'restoreSnapshot'
  | 'deleteSnapshot'
  | 'exportWorkspace'

/** The server, its rule book, and its workspaces. */
export const WORKSPACE_HANDLERS: HandlersOf<Ids> = {
  readStatus({ api }) {
    return api.status()
  },

  listRules() {
    return {
      items: RULE_BOOK.map(({ rule, section, pl, en, source }) => ({
        rule,
        section: RULE_SECTIONS[section],
        text: { pl, en },
        source: SOURCE_NAMES[source[0].kind],
      })),
    }
  },

  listProfileKeys() {
    return {
      items: (Object.keys(PROFILE_KEYS) as ProfileKey[]).map((key) => {
        const { rule, section, isAhead, pl, en } = PROFILE_KEYS[key]
        return {
          key,
          rule,
          section: PROFILE_SECTIONS[section],
          text: { pl, en },
          default: DEFAULT_PROFILE[key],
          inEffect: isAhead !== true,
        }
      }),
    }
  },

  listWorkspaces({ api }) {
    return { items: api.workspaces.list().map(({ id, storage, name }) => ({ id, storage, name })) }
  },

  createWorkspace({ api }, { body }) {
    const frozenAt = readInstant('/now', body.now)
    if (isRefusal(frozenAt)) return frozenAt
    const { id, name, from, seed, storage } = body
    const made = api.workspaces.create({ id, name, from, seed, storage, frozenAt })
    return isRefusal(made) ? made : renderWorkspace(made)
  },

  readWorkspace({ workspace }) {
    return renderWorkspace(workspace)
  },

  updateWorkspace({ workspace }, { body }) {
    renameWorkspace(workspace.deps, body.name)
    return renderWorkspace(workspace)
  },

  deleteWorkspace({ api }, { params }) {
    return api.workspaces.delete(params.workspace)
  },

  resetWorkspace({ api }, { params }) {
    const reset = api.workspaces.reset(params.workspace)
    return isRefusal(reset) ? reset : renderWorkspace(reset)
  },

  listSnapshots({ api }, { params }) {
    const snapshots = api.workspaces.snapshots.list(params.workspace)
    return isRefusal(snapshots) ? snapshots : { items: snapshots.map(renderSnapshot) }
  },

  takeSnapshot({ api }, { params, body }) {
    const taken = api.workspaces.snapshots.take(params.workspace, body.name)
    return isRefusal(taken) ? taken : renderSnapshot(taken)
  },

  restoreSnapshot({ api }, { params }) {
    const restored = api.workspaces.snapshots.restore(params.workspace, params.snapshot)
    return isRefusal(restored) ? restored : renderWorkspace(restored)
  },

  deleteSnapshot({ api }, { params }) {
    return api.workspaces.snapshots.remove(params.workspace, params.snapshot)
  },

  exportWorkspace({ workspace }) {
    const { messages, traces, ledger } = exportWorkspace(workspace.deps)
    return { messages: [...messages], traces: [...traces], ledger: [...ledger] }
  },
}

function renderSnapshot({ name, takenAt, bytes }: Snapshot) {
  return { name, takenAt: new Date(takenAt).toISOString(), bytes }
}

export function renderWorkspace({ id, storage, file, deps }: WorkspaceContext): Workspace {
  const { identity, now, counts } = describeWorkspace(deps)
  return {
    id,
    name: identity.name,
    createdAt: new Date(identity.createdAt).toISOString(),
    seed: identity.seed,
    storage,
    file,
    now: renderInstant(now),
    configVersion: deps.routing.version,
    counts,
  }
}
