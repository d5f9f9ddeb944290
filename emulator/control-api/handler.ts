import type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from '../contract/operation.ts'
import type { OperationId, Operations } from '../contract/operations.ts'
import type { ServerStatus } from '../contract/settings.ts'
import type { MailReader } from '../domain/mail.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { VendorInterface } from '../domain/vendor-interface.ts'
import type { WorkspaceContext } from '../services/workspace-context.ts'
import type { Workspaces } from '../services/workspaces.ts'

/** What the control API is given. */
export interface ControlApiDeps {
  readonly workspaces: Workspaces
  readonly status: () => ServerStatus
  /** What the doors of the vendor's interfaces say of themselves. */
  readonly vendorInterfaces: readonly VendorInterface[]
  readonly mailReader: MailReader
}

/** A parsed request of one operation. */
export interface OperationRequest<Op extends Operation> {
  readonly params: ParamsOf<Op>
  readonly query: QueryOf<Op>
  readonly body: BodyOf<Op>
}

type ContextOf<Op extends Operation> = 'workspace' extends keyof ParamsOf<Op>
  ? { readonly api: ControlApiDeps; readonly workspace: WorkspaceContext }
  : { readonly api: ControlApiDeps }

type Outcome<Op extends Operation> = AnswerOf<Op> | Refusal

/** Carries out one operation: a parsed request in, an answer of the contract or a refusal out. */
export type Handler<Op extends Operation> = (
  context: ContextOf<Op>,
  request: OperationRequest<Op>,
) => Outcome<Op> | Promise<Outcome<Op>>

/** A handler for each of the named operations; leaving one out does not compile. */
export type HandlersOf<Ids extends OperationId> = { readonly [Id in Ids]: Handler<Operations[Id]> }
