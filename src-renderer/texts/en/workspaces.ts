import type { workspaces as source } from '../pl/workspaces.ts'
import type { Translated } from '../translated.ts'

export const workspaces: Translated<typeof source> = {
  title: 'Workspace',
  open: 'Open workspace: {name}',
  choose: 'Go to a workspace',
  goTo: 'Open workspace: {name}',
  create: 'New workspace…',
  createTitle: 'New workspace',
  createHint: 'Every workspace has its own numbers, contacts, messages and clock.',
  createDo: 'Create workspace',
  name: 'Name',
  nameNeeded: 'Enter a name.',
  from: 'Start from',
  fromSample: 'the sample',
  fromEmpty: 'nothing',
  fromClone: 'a copy of this one',
  rename: 'Rename…',
  renameTitle: 'Rename the workspace',
  renameHint: 'Only the name changes. The address your system connects to stays.',
  renameDo: 'Rename',
  reset: 'Back to the beginning…',
  resetTitle: 'Go back to the beginning?',
  resetHint:
    'Messages, contacts and changes in the workspace “{name}” will be gone. It will be as it was when it was created. This cannot be undone.',
  resetDo: 'Go back to the beginning',
  resetDone: 'The workspace “{name}” is back at its beginning',
  remove: 'Delete workspace',
  removed: 'Workspace “{name}” deleted',
}
