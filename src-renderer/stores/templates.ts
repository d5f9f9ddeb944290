import { defineStore } from 'pinia'
import type { Template } from '../../emulator/contract/holdings.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'
import { createHeldList } from './held-list.ts'
import { deferRemoval, type Removal } from './removal.ts'
import { useWorkspaceCall } from './workspace-call.ts'

type NewTemplate = WorkspaceRequest<'createTemplate'>['body']
type TemplateChange = WorkspaceRequest<'updateTemplate'>['body']

/** Texts that the accounts keep to send again. */
export const useTemplates = defineStore('templates', () => {
  const call = useWorkspaceCall()
  const { list, mirror } = createHeldList<Template>({
    event: 'template.changed',
    readPage: (query, signal) => call('listTemplates', { query }, { signal }),
  })

  async function create(template: NewTemplate): Promise<Template> {
    const created = await call('createTemplate', { body: template })
    await list.refresh()
    return created
  }

  async function update({ id, accountId }: Template, change: TemplateChange): Promise<void> {
    await call('updateTemplate', { params: { template: String(id) }, query: { accountId }, body: change })
    await list.refresh()
  }

  /** Deletes a template when the removal settles. */
  function remove({ id, accountId }: Template): Removal {
    return deferRemoval(
      list,
      (template) => template.id === id,
      () => call('deleteTemplate', { params: { template: String(id) }, query: { accountId } }),
    )
  }

  return { list, load: list.load, create, update, remove, ...mirror }
})
