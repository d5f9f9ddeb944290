import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import type { StoredFile } from '../../../emulator/contract/stored-files.ts'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import { useFiles } from '../../../src-renderer/stores/files.ts'
import { usePictureAddress } from '../../../src-renderer/stores/picture-address.ts'
import { anAccount } from '../../support/contract-examples.ts'
import { aProblem, createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

function aFile(id: string, facts: Partial<StoredFile> = {}): StoredFile {
  return {
    id,
    accountId: 1,
    name: 'kupon.png',
    type: 'mms',
    contentType: 'image/png',
    size: 5,
    sourceUrl: null,
    createdAt: '2025-03-03T09:00:00.000Z',
    ...facts,
  }
}

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])

describe('useFiles', () => {
  let client = createFakeEmulatorClient()

  beforeEach(() => {
    client = createFakeEmulatorClient()
    client.answer('listAccounts', () => ({ items: [anAccount(1)] }))
    client.answer('listFiles', () => ({ items: [aFile('f1')], nextCursor: null }))
    panelWith(client)
  })

  test('hands the bytes over in the workspace that is open, and answers what is doubtful', async () => {
    const uploads: unknown[] = []
    client.keepFiles({
      upload(upload) {
        uploads.push(upload)
        return { file: aFile('f2'), warnings: ['W_CONTENT_MISMATCH'] }
      },
      download: () => new Blob([]),
    })
    const file = new File(['abc'], 'kupon.png')

    const added = await useFiles().upload(1, 'mms', file)

    expect(uploads).toEqual([{ workspace: 'default', accountId: 1, type: 'mms', file }])
    expect(added.warnings).toEqual(['W_CONTENT_MISMATCH'])
  })

  test('a deletion comes back as long as it has not settled', async () => {
    const files = useFiles()
    await files.load()

    const removal = files.remove(aFile('f1'))
    const shownMeanwhile = files.list.items
    await removal.undo()

    expect([shownMeanwhile, files.list.items]).toEqual([[], [aFile('f1')]])
  })

  test.each([
    { label: 'R147: a picture by name and bytes', name: 'a.png', bytes: PNG, expected: 'image/png' },
    { label: 'other bytes than its name says', name: 'a.png', bytes: Uint8Array.of(60, 115), expected: null },
    { label: 'a drawing that is a document', name: 'a.svg', bytes: PNG, expected: null },
  ])('is drawn or not: $label', async ({ name, bytes, expected }) => {
    const made: string[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push((blob as Blob).type)
      return 'blob:picture'
    })
    client.keepFiles({
      upload: () => ({ file: aFile('f1'), warnings: [] }),
      download: () => new Blob([bytes]),
    })
    const scope = effectScope()
    const address = scope.run(() => usePictureAddress(() => ({ id: 'f1', name, accountId: null })))
    await flushPromises()
    await flushPromises()

    expect([address?.value, made]).toEqual(expected === null ? [null, []] : ['blob:picture', [expected]])
    scope.stop()
    vi.restoreAllMocks()
  })

  test('a file that is gone has no picture, and breaks nothing', async () => {
    client.keepFiles({
      upload: () => ({ file: aFile('f1'), warnings: [] }),
      download() {
        throw new ProblemError(aProblem(404, 'E_NO_FILE'))
      },
    })
    const scope = effectScope()
    const address = scope.run(() => usePictureAddress(() => aFile('f1')))
    await flushPromises()
    expect(address?.value).toBeNull()
    scope.stop()
  })
})
