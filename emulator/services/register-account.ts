import type { Registration } from '../domain/registration.ts'
import { refused, type Refusal } from '../domain/refusal.ts'
import { insertRegistration, isRegistered } from '../store/registrations.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

/**
 * Records that somebody asked for an account of his own (api-v2 2.4). No account is made: the workspace has those its owner made.
 * Refusal: E_LOGIN_TAKEN for a phone or an e-mail address that somebody has already.
 */
export function registerAccount(
  deps: WorkspaceDeps,
  person: Omit<Registration, 'id' | 'at'>,
): Registration | Refusal {
  return writeOrRefuse(deps.database, (tx) => {
    if (isRegistered(tx, person)) return refused('E_LOGIN_TAKEN', { username: person.email })
    const registration = { ...person, at: deps.now() }
    return { ...registration, id: insertRegistration(tx, registration) }
  })
}
