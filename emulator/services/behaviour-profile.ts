import type { Profile, ProfileKey } from '../domain/profile.ts'
import type { Address } from '../domain/addresses.ts'
import { refused, type Refusal } from '../domain/refusal.ts'
import { releaseHeld } from '../store/deliveries.ts'
import { readNumber } from '../store/numbers.ts'
import { appendJournal } from '../store/journal.ts'
import { readProfile, writeProfileKey } from '../store/workspace-state.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** The behaviour profile with every key. */
export function findProfile(deps: WorkspaceDeps): Profile {
  return readProfile(deps.database.db)
}

/**
 * Changes some keys; their values were checked at the door. Refusal: E_NUMBER_TAKEN for a 2way pool with a number that is of another
 * type here: replies would end there (R77).
 */
export function changeProfile(deps: WorkspaceDeps, changes: Partial<Profile>): Profile | Refusal {
  const taken = changes['two_way.pool']?.find((number) => {
    const type = readNumber(deps.database.db, number as Address)?.type
    return type !== undefined && type !== 'TWO_WAY'
  })
  if (taken !== undefined) return refused('E_NUMBER_TAKEN', { number: taken }, '/two_way.pool')
  deps.database.write((tx) => {
    for (const [key, value] of Object.entries(changes) as [ProfileKey, Profile[ProfileKey]][]) {
      writeProfileKey(tx, key, value)
      appendJournal(tx, 'profile.changed', deps.now(), key)
    }
    // What was held is asked again: whatever is still not allowed is held anew (R2).
    if (changes['net.allow_hosts'] !== undefined && releaseHeld(tx, deps.now()) > 0) deps.wakeOutbox()
  })
  deps.routing.forgetAll()
  deps.announce()
  return findProfile(deps)
}
