import { z } from 'zod'
import { CreateWorkspace, UpdateWorkspace, Workspace, WorkspaceList } from '../workspaces.ts'
import type { Operation } from '../operation.ts'
import { WS } from './terms.ts'

/** Workspaces: create, clone, reset, delete, export. */
export const WORKSPACE_OPERATIONS = {
  listWorkspaces: {
    method: 'get',
    path: '/workspaces',
    tag: 'workspace',
    summary: 'All workspaces',
    status: 200,
    answer: WorkspaceList,
    problems: [],
  },
  createWorkspace: {
    method: 'post',
    path: '/workspaces',
    tag: 'workspace',
    summary: 'Create a workspace: empty, from the sample, or as a clone',
    body: CreateWorkspace,
    status: 201,
    answer: Workspace,
    problems: [404, 409, 422, 507],
  },
  readWorkspace: {
    method: 'get',
    path: WS,
    tag: 'workspace',
    summary: 'One workspace',
    status: 200,
    answer: Workspace,
    problems: [404],
  },
  updateWorkspace: {
    method: 'patch',
    path: WS,
    tag: 'workspace',
    summary: 'Rename a workspace',
    body: UpdateWorkspace,
    status: 200,
    answer: Workspace,
    problems: [404],
  },
  deleteWorkspace: {
    method: 'delete',
    path: WS,
    tag: 'workspace',
    summary: 'Delete a workspace and its file',
    status: 204,
    problems: [404],
  },
  resetWorkspace: {
    method: 'post',
    path: `${WS}:reset`,
    tag: 'workspace',
    summary: 'Back to how it was created, with the same seed',
    status: 200,
    answer: Workspace,
    problems: [404],
  },
  exportWorkspace: {
    method: 'get',
    path: `${WS}/export`,
    tag: 'workspace',
    summary: 'Messages, traces and ledger; the same seed and inputs give the same bytes',
    status: 200,
    answer: z.strictObject({
      messages: z.array(z.unknown()),
      traces: z.array(z.unknown()),
      ledger: z.array(z.unknown()),
    }),
    problems: [404],
  },
} as const satisfies Record<string, Operation>
