import type { EmulatorEvent } from '../../emulator/contract/events.ts'
import type {
  AnswerOf,
  BodyInputOf,
  Operation,
  ParamsOf,
  QueryInputOf,
} from '../../emulator/contract/operation.ts'
import type { OperationId, Operations } from '../../emulator/contract/operations.ts'
import type { AddedFile } from '../../emulator/contract/stored-files.ts'
import type { FileType } from '../../emulator/domain/stored-file.ts'

/** The one way from the panel to the emulator, the same in the desktop window and in a browser. Tests pass a fake. */
export interface EmulatorClient {
  /** What it shows the control API to be let in, for people who want to call that themselves; null when it has nothing. */
  readonly token: string | null
  /**
   * Performs one operation of the control API. Rejects with `ProblemError` when the emulator refuses, with
   * `UnreachableError` when no answer came, and with the signal's reason when the caller gave up.
   */
  call<Id extends OperationId>(
    id: Id,
    request: CallRequest<Id>,
    options?: CallOptions,
  ): Promise<CallAnswer<Id>>
  /** Gives an account a file to keep, as its bytes. Rejects as `call` does. */
  uploadFile(upload: FileUpload, options?: CallOptions): Promise<AddedFile>
  /** Reads the bytes of a stored file. Whoever shows them decides what they are. Rejects as `call` does. */
  downloadFile(wanted: WantedFile, options?: CallOptions): Promise<Blob>
  /** Reads the source of a mail, or an attachment of it, as bytes. Rejects as `call` does. */
  downloadMail(wanted: WantedMail, options?: CallOptions): Promise<Blob>
  /**
   * Follows what is committed in a workspace until the signal aborts. After a broken connection it goes on where it was;
   * after the emulator ended the stream, because the workspace was reset or the program stopped, with what comes next.
   * Rejects with `ProblemError` when the emulator refuses to be followed: a wrong token, a workspace that is gone.
   */
  followEvents(following: EventFollowing): Promise<void>
  /**
   * Calls an interface of the vendor as a client of it would. Resolves when the call is over, whatever came of it: the log of
   * calls tells, also of a connection that was closed on purpose.
   */
  callVendor(request: VendorRequest): Promise<void>
}

/** A call of an interface of the vendor. */
export interface VendorRequest {
  readonly method: string
  /** On this server, with the workspace: `/w/default/messages/send_sms.json`. */
  readonly path: string
  /** Of a user of the interface; null: without one. */
  readonly token: string | null
  readonly contentType: string | null
  readonly body: string | null
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
}

export interface FileUpload {
  readonly workspace: string
  readonly accountId: number
  readonly type: FileType
  /** Its name, its bytes, and the type that the system takes it for. */
  readonly file: File
}

export interface WantedFile {
  readonly workspace: string
  /** Null: the first own account. */
  readonly accountId: number | null
  readonly id: string
}

export interface WantedMail {
  readonly workspace: string
  readonly id: number
  /** The place of an attachment, counted from 1; null: the source of the mail. */
  readonly attachment: number | null
}

/** What an operation takes: path parameters, query and body, each only where the operation has one. */
export type CallRequest<Id extends OperationId> = ParamsPart<ParamsOf<Operations[Id]>> &
  RestOf<Operations[Id]>
/** What an operation answers; undefined for one that answers nothing. */
export type CallAnswer<Id extends OperationId> = AnswerOf<Operations[Id]>

/** The operations that belong to a workspace. */
export type WorkspaceOperationId = {
  [Id in OperationId]: 'workspace' extends keyof ParamsOf<Operations[Id]> ? Id : never
}[OperationId]
/** The request of such an operation without the workspace, which is already known. */
export type WorkspaceRequest<Id extends WorkspaceOperationId> = ParamsPart<
  Omit<ParamsOf<Operations[Id]>, 'workspace'>
> &
  RestOf<Operations[Id]>

type ParamsPart<Params> = [keyof Params] extends [never] ? unknown : { readonly params: Params }
type RestOf<Op extends Operation> = ([QueryInputOf<Op>] extends [undefined]
  ? unknown
  : { readonly query?: QueryInputOf<Op> }) &
  ([BodyInputOf<Op>] extends [undefined] ? unknown : { readonly body: BodyInputOf<Op> })

export interface EventFollowing {
  readonly workspace: string
  /** Sequence number of the last event already known; null: only what happens from now on. */
  readonly after: number | null
  readonly onEvent: (event: EmulatorEvent) => void
  readonly onState: (state: StreamState) => void
  readonly signal: AbortSignal
}

/** `reconnecting`: the connection broke a moment ago. `offline`: tries keep failing, but go on at the longest pause. */
export type StreamState = 'connecting' | 'connected' | 'reconnecting' | 'offline'
