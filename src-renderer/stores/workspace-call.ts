import type {
  CallAnswer,
  CallOptions,
  CallRequest,
  WorkspaceOperationId,
  WorkspaceRequest,
} from '../client/emulator-client.ts'
import { useEmulatorClient } from './client-injection.ts'
import { useWorkspaces } from './workspace.ts'

/** Performs an operation in the workspace that is open at the time of the call. */
export type WorkspaceCall = <Id extends WorkspaceOperationId>(
  id: Id,
  request: WorkspaceRequest<Id>,
  options?: CallOptions,
) => Promise<CallAnswer<Id>>

export function useWorkspaceCall(): WorkspaceCall {
  const client = useEmulatorClient()
  const workspaces = useWorkspaces()

  return (id, request, options) =>
    client.call(id, inWorkspace<typeof id>(workspaces.currentId, request), options)
}

function inWorkspace<Id extends WorkspaceOperationId>(
  workspace: string,
  request: WorkspaceRequest<Id>,
): CallRequest<Id> {
  const given = request as { readonly params?: object }
  // By the types of the two requests, exactly the workspace was missing.
  return { ...given, params: { ...given.params, workspace } } as unknown as CallRequest<Id>
}
