import type { ServerResponse } from 'node:http'
import type { WorkspaceContext } from '../../services/workspace-context.ts'

/** What ended a wait: the time was over, the client hung up, or the workspace was closed. */
export type DelayEnd = 'over' | 'hung-up' | 'closed'

/** Waits on the wall clock, holding nothing but the call itself. */
export async function delay(
  ms: number,
  response: ServerResponse,
  workspace: Pick<WorkspaceContext, 'onClose'>,
): Promise<DelayEnd> {
  if (response.destroyed) return 'hung-up'
  const { promise, resolve } = Promise.withResolvers<DelayEnd>()
  const hangUp = () => {
    resolve('hung-up')
  }
  const timer = setTimeout(() => {
    resolve('over')
  }, ms)
  const stopFollowing = workspace.onClose(() => {
    resolve('closed')
  })
  response.once('close', hangUp)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    stopFollowing()
    response.off('close', hangUp)
  }
}
