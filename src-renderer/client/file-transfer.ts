import { MAIL_BYTES_ROUTES, STORED_FILE_ROUTES } from '../../emulator/contract/routes.ts'
import type { AddedFile } from '../../emulator/contract/stored-files.ts'
import type { EmulatorClient } from './emulator-client.ts'
import { reach, type Exchange } from './http-exchange.ts'

/** Stored files and mails as their bytes, which is not an operation of JSON. */
export function createFileTransfer(
  exchange: Exchange,
): Pick<EmulatorClient, 'uploadFile' | 'downloadFile' | 'downloadMail'> {
  return {
    async uploadFile({ workspace, accountId, type, file }, { signal } = {}) {
      const response = await exchange({
        method: 'post',
        path: STORED_FILE_ROUTES.upload,
        params: { workspace },
        query: { accountId, type, name: file.name },
        body: file,
        accept: 'application/json',
        signal,
      })
      return (await reach(signal ?? null, () => response.json())) as AddedFile
    },
    async downloadFile({ workspace, accountId, id }, { signal } = {}) {
      const response = await exchange({
        method: 'get',
        path: STORED_FILE_ROUTES.download,
        params: { workspace, file: id },
        query: { accountId: accountId ?? undefined },
        accept: 'application/octet-stream',
        signal,
      })
      return await reach(signal ?? null, () => response.blob())
    },
    async downloadMail({ workspace, id, attachment }, { signal } = {}) {
      const mail = String(id)
      const response = await exchange({
        method: 'get',
        ...(attachment === null
          ? { path: MAIL_BYTES_ROUTES.source, params: { workspace, mail } }
          : {
              path: MAIL_BYTES_ROUTES.attachment,
              params: { workspace, mail, attachment: String(attachment) },
            }),
        accept: '*/*',
        signal,
      })
      return await reach(signal ?? null, () => response.blob())
    },
  }
}
