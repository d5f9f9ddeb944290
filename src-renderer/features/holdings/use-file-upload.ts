import { ref, watch } from 'vue'
import type { AddedFile } from '../../../emulator/contract/stored-files.ts'
import type { FileType, FileWarning } from '../../../emulator/domain/stored-file.ts'
import { useFiles } from '../../stores/files.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useFailureText } from '../../ui/failure-text.ts'
import { useOwnAccounts } from './use-own-accounts.ts'

/** What there is to say of a file that was handed over: why it was refused, or what is doubtful about it. */
export interface UploadLine {
  readonly isRefusal: boolean
  readonly text: string
}

const warningWords = {
  W_MMS_SEND_NARROW: 'holdings.warnNarrow',
  W_CONTENT_MISMATCH: 'holdings.warnMismatch',
} as const satisfies Readonly<Record<FileWarning, string>>

/** Hands files over to be kept, one after another; a refused one does not stop the others. */
export function useFileUpload(type: () => FileType) {
  const { t } = usePanelTexts()
  const files = useFiles()
  const failureText = useFailureText()
  const { own } = useOwnAccounts()
  const said = ref<readonly UploadLine[]>([])
  const isBusy = ref(false)

  watch(type, () => {
    said.value = []
  })

  async function upload(handed: readonly File[]): Promise<void> {
    const accountId = own.value[0]?.id
    if (accountId === undefined || isBusy.value) return
    isBusy.value = true
    said.value = []
    const wanted = type()
    try {
      for (const file of handed) said.value = [...said.value, ...(await keep(accountId, wanted, file))]
    } finally {
      isBusy.value = false
    }
  }

  async function keep(accountId: number, wanted: FileType, file: File): Promise<readonly UploadLine[]> {
    try {
      return warningsOf(await files.upload(accountId, wanted, file))
    } catch (error) {
      return [{ isRefusal: true, text: failureText(problemOf(error)) }]
    }
  }

  function warningsOf({ file, warnings }: AddedFile): readonly UploadLine[] {
    return warnings.map((warning) => ({
      isRefusal: false,
      text: t(warningWords[warning], { name: file.name }),
    }))
  }

  return { upload, said, isBusy }
}
