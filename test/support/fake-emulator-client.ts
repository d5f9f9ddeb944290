import type { Problem } from '../../emulator/contract/problems.ts'
import type { OperationId } from '../../emulator/contract/operations.ts'
import type { AddedFile } from '../../emulator/contract/stored-files.ts'
import { ProblemError } from '../../src-renderer/client/call-failure.ts'
import type {
  CallAnswer,
  CallOptions,
  CallRequest,
  EmulatorClient,
  EventFollowing,
  VendorRequest,
  FileUpload,
  WantedFile,
  WantedMail,
} from '../../src-renderer/client/emulator-client.ts'

export type FakeResponder<Id extends OperationId> = (
  request: CallRequest<Id>,
  options: CallOptions,
) => CallAnswer<Id> | Promise<CallAnswer<Id>>

/** What becomes of the bytes of files. */
export interface FakeFileKeeper {
  readonly upload: (upload: FileUpload) => AddedFile
  readonly download: (wanted: WantedFile) => Blob
}

export interface FakeCall {
  readonly id: OperationId
  readonly request: unknown
}

/** An emulator client without an emulator: a test says what each operation answers and what happens in the workspace. */
export interface FakeEmulatorClient extends EmulatorClient {
  /** What was called so far, in order. */
  readonly calls: FakeCall[]
  /** What was called of the vendor's interfaces, in order. */
  readonly vendorCalls: VendorRequest[]
  /** The event streams that are open, the newest last. */
  readonly followings: readonly EventFollowing[]
  /** Says how an operation answers from now on. One that nobody answers fails the test. */
  answer<Id extends OperationId>(id: Id, responder: FakeResponder<Id>): void
  /** Says what becomes of the bytes of files from now on. */
  keepFiles(keeper: FakeFileKeeper): void
  /** Says what is in mails from now on. */
  keepMails(keeper: (wanted: WantedMail) => Blob): void
  /** Ends the newest event stream with a refusal. */
  refuseFollowing(problem: Problem): void
}

export function createFakeEmulatorClient(): FakeEmulatorClient {
  const responders = new Map<OperationId, unknown>()
  const streams: { readonly following: EventFollowing; readonly refuse: (error: ProblemError) => void }[] = []
  const calls: FakeCall[] = []
  const vendorCalls: VendorRequest[] = []
  let keeper: FakeFileKeeper | null = null
  let mailKeeper: (wanted: WantedMail) => Blob = () => {
    throw new Error('fake emulator client: nobody keeps mails')
  }

  function files(): FakeFileKeeper {
    if (keeper === null) throw new Error('fake emulator client: nobody keeps files')
    return keeper
  }

  return {
    token: 'token-of-a-test',
    calls,
    vendorCalls,
    get followings() {
      return streams.map(({ following }) => following).filter(({ signal }) => !signal.aborted)
    },
    answer(id, responder) {
      responders.set(id, responder)
    },
    keepFiles(next) {
      keeper = next
    },
    // A refusal of the keeper rejects, as one of the emulator does.
    uploadFile: async (upload) => await Promise.resolve(upload).then(files().upload),
    downloadFile: async (wanted) => await Promise.resolve(wanted).then(files().download),
    keepMails(next) {
      mailKeeper = next
    },
    downloadMail: async (wanted) => await Promise.resolve(wanted).then(mailKeeper),
    refuseFollowing(problem) {
      streams.at(-1)?.refuse(new ProblemError(problem))
    },
    async call<Id extends OperationId>(id: Id, request: CallRequest<Id>, options: CallOptions = {}) {
      const responder = responders.get(id) as FakeResponder<Id> | undefined
      if (responder === undefined) throw new Error(`fake emulator client: no answer was given for ${id}`)
      calls.push({ id, request })
      return await responder(request, options)
    },
    callVendor(request) {
      vendorCalls.push(request)
      return Promise.resolve()
    },
    followEvents(following) {
      return new Promise((resolve, refuse) => {
        following.signal.addEventListener('abort', () => resolve())
        streams.push({ following, refuse })
      })
    },
  }
}

/** A refusal of the emulator, as its problem document. */
export function aProblem(status: number, code: string): Problem {
  return { type: 'about:blank', title: code, status, code, detail: `refused with ${code}` }
}
