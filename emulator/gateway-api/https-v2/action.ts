import type { ApiUser } from '../../domain/api-user.ts'
import type { Profile } from '../../domain/profile.ts'
import type { WorkspaceContext } from '../../services/workspace-context.ts'
import type { WireParameters } from '../wire/wire-parameters.ts'
import type { Answer } from './answer.ts'
import type { CausedMessages } from './caused-messages.ts'

/** A call that was let in: who calls which workspace, with what. */
export interface ActionCall {
  readonly workspace: WorkspaceContext
  readonly user: ApiUser
  readonly parameters: WireParameters
  /** The behaviour profile, for what the vendor's papers leave open. */
  readonly profile: Profile
  /** Where an action says which messages it made and how many it sent, for the log of calls. */
  readonly caused: CausedMessages
}

/** Carries out one action of the interface. What it refuses is an answer too; it throws only for bugs. */
export type Action = (call: ActionCall) => Answer | Promise<Answer>
