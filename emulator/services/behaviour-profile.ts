import type { Profile, ProfileKey } from '../domain/profile.ts'
import { appendJournal } from '../store/journal.ts'
import { readProfile, writeProfileKey } from '../store/workspace-state.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** The behaviour profile with every key. */
export function findProfile(deps: WorkspaceDeps): Profile {
  return readProfile(deps.database.db)
}

/** Changes some keys; their values were checked at the door. */
export function changeProfile(deps: WorkspaceDeps, changes: Partial<Profile>): Profile {
  deps.database.write((tx) => {
    for (const [key, value] of Object.entries(changes) as [ProfileKey, Profile[ProfileKey]][]) {
      writeProfileKey(tx, key, value)
      appendJournal(tx, 'profile.changed', deps.now(), key)
    }
  })
  deps.routing.forgetAll()
  deps.announce()
  return findProfile(deps)
}
