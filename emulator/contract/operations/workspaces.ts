import { z } from 'zod'
import {
  CreateWorkspace,
  Snapshot,
  TakeSnapshot,
  UpdateWorkspace,
  Workspace,
  WorkspaceList,
} from '../workspaces.ts'
import type { Operation } from '../operation.ts'
import { WS } from './terms.ts'

/** Workspaces: create, clone, reset, delete, export; and their snapshots. */
export const WORKSPACE_OPERATIONS = {
  listWorkspaces: {
    method: 'get',
    path: '/workspaces',
    tag: 'workspace',
    summary: 'All workspaces',
    description: 'In the order of their ids; one whose file cannot be read is there too, and can be deleted.',
    status: 200,
    answer: WorkspaceList,
    problems: [],
  },
  createWorkspace: {
    method: 'post',
    path: '/workspaces',
    tag: 'workspace',
    summary: 'Create a workspace: empty, from the sample, or as a clone',
    description:
      'Everything has a default: the sample, a made-up id, a live clock. `now` freezes the clock there, which is what tests want; the ' +
      'same `seed` and the same calls give the same ids and draws. `E_WORKSPACE_TAKEN`: the id is in use.',
    body: CreateWorkspace,
    examples: {
      'the sample, frozen at a time': { name: 'Plakat lato', now: '2026-06-12 09:00', seed: 'lato' },
      empty: { from: 'empty' },
      'a clone': { from: { workspace: 'default' } },
    },
    status: 201,
    answer: Workspace,
    problems: [404, 409, 422, 507],
  },
  readWorkspace: {
    method: 'get',
    path: WS,
    tag: 'workspace',
    summary: 'One workspace',
    description:
      'Its name, seed, virtual time and how much it holds; `configVersion` grows with every change of its configuration.',
    status: 200,
    answer: Workspace,
    problems: [404],
  },
  updateWorkspace: {
    method: 'patch',
    path: WS,
    tag: 'workspace',
    summary: 'Rename a workspace',
    description: 'Only the name that people see; the id stays.',
    body: UpdateWorkspace,
    examples: {
      'another name': { name: 'Plakat lato' },
    },
    status: 200,
    answer: Workspace,
    problems: [404],
  },
  deleteWorkspace: {
    method: 'delete',
    path: WS,
    tag: 'workspace',
    summary: 'Delete a workspace and its file',
    description:
      'For good, with its snapshots; event streams end. One whose file cannot be opened can be deleted too.',
    status: 204,
    problems: [404],
  },
  resetWorkspace: {
    method: 'post',
    path: `${WS}:reset`,
    tag: 'workspace',
    summary: 'Back to how it was created, with the same seed',
    description:
      'Event streams end, and the journal goes on with a `workspace.changed`; sequence numbers never go back.',
    status: 200,
    answer: Workspace,
    problems: [404],
  },
  listSnapshots: {
    method: 'get',
    path: `${WS}/snapshots`,
    tag: 'workspace',
    summary: 'Snapshots of a workspace, the oldest first',
    description: 'All of them, at most 50, in one answer.',
    status: 200,
    answer: z.strictObject({ items: z.array(Snapshot) }),
    problems: [404],
  },
  takeSnapshot: {
    method: 'post',
    path: `${WS}/snapshots`,
    tag: 'workspace',
    summary: 'Keep how a workspace is now, to come back to',
    description:
      'Everything is kept: configuration, messages, timers, clock. A workspace has up to 50 snapshots; they are deleted with it.',
    body: TakeSnapshot,
    examples: {
      'by name': { name: 'przed-kampania' },
    },
    status: 201,
    answer: Snapshot,
    problems: [404, 409, 422, 507],
  },
  restoreSnapshot: {
    method: 'post',
    path: `${WS}/snapshots/{snapshot}:restore`,
    tag: 'workspace',
    summary: 'Bring a workspace back to a snapshot',
    description:
      'It keeps its present name. Event streams end, and the journal goes on with a `workspace.changed`; sequence numbers never go back.',
    status: 200,
    answer: Workspace,
    problems: [404, 507],
  },
  deleteSnapshot: {
    method: 'delete',
    path: `${WS}/snapshots/{snapshot}`,
    tag: 'workspace',
    summary: 'Delete a snapshot',
    description: 'The workspace itself stays as it is.',
    status: 204,
    problems: [404],
  },
  exportWorkspace: {
    method: 'get',
    path: `${WS}/export`,
    tag: 'workspace',
    summary: 'Messages, traces and ledger; the same seed and inputs give the same bytes',
    description:
      'Without wall-clock times, so that two runs can be compared byte by byte; the answer is as large as the workspace.',
    status: 200,
    answer: z.strictObject({
      messages: z.array(z.unknown()),
      traces: z.array(z.unknown()),
      ledger: z.array(z.unknown()),
    }),
    problems: [404],
  },
} as const satisfies Record<string, Operation>
