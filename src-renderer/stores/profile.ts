import { defineStore } from 'pinia'
import type { ProfileKeyList, ProfilePatch, ProfileValues } from '../../emulator/contract/settings.ts'
import { useEmulatorClient } from './client-injection.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { createResource } from './resource.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** The behaviour profile of the workspace, and what each of its keys means. */
export const useProfile = defineStore('profile', () => {
  const client = useEmulatorClient()
  const call = useWorkspaceCall()
  const values = createResource<ProfileValues | null>(null, (signal) => call('readProfile', {}, { signal }))
  const keys = createResource<ProfileKeyList['items']>([], async (signal) => {
    const { items } = await client.call('listProfileKeys', {}, { signal })
    return items
  })

  async function load(): Promise<void> {
    await Promise.all([values.load(), keys.load()])
  }

  async function patch(changes: ProfilePatch): Promise<void> {
    const changed = await call('updateProfile', { body: changes })
    values.change(() => changed)
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (hasEvent(events, 'profile.changed')) void values.refresh()
    },
    refresh: () => void values.refresh(),
    restart: () => void values.restart(),
  }

  return { values, keys, load, patch, ...mirror }
})
