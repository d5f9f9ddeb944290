import { defineStore } from 'pinia'
import type { AddedFile, StoredFile } from '../../emulator/contract/stored-files.ts'
import type { FileType } from '../../emulator/domain/stored-file.ts'
import { useEmulatorClient } from './client-injection.ts'
import { createHeldList } from './held-list.ts'
import { deferRemoval, type Removal } from './removal.ts'
import { useWorkspaceCall } from './workspace-call.ts'
import { useWorkspaces } from './workspace.ts'

/** Files that the accounts keep for MMS and voice messages. */
export const useFiles = defineStore('files', () => {
  const client = useEmulatorClient()
  const call = useWorkspaceCall()
  const workspaces = useWorkspaces()
  const { list, mirror } = createHeldList<StoredFile>({
    event: 'file.changed',
    readPage: (query, signal) => call('listFiles', { query }, { signal }),
  })

  /** Gives an account a file to keep; answers what is doubtful about it. */
  async function upload(accountId: number, type: FileType, file: File): Promise<AddedFile> {
    const added = await client.uploadFile({ workspace: workspaces.currentId, accountId, type, file })
    await list.refresh()
    return added
  }

  /** The bytes of a file; with null those of the first own account's. */
  function download(id: string, accountId: number | null, signal?: AbortSignal): Promise<Blob> {
    return client.downloadFile({ workspace: workspaces.currentId, accountId, id }, { signal })
  }

  /** Deletes a file when the removal settles. */
  function remove({ id, accountId }: StoredFile): Removal {
    return deferRemoval(
      list,
      (file) => file.id === id,
      () => call('deleteFile', { params: { file: id }, query: { accountId } }),
    )
  }

  return { list, load: list.load, upload, download, remove, ...mirror }
})
