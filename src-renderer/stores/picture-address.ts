import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { formatOf, formatSeenIn } from '../../emulator/domain/mms-format.ts'
import { isCallFailure } from '../client/call-failure.ts'
import { useFiles } from './files.ts'

/** A stored file that may be a picture; with null as its account, the first own one's. */
export interface PictureFile {
  readonly id: string
  readonly name: string
  readonly accountId: number | null
}

/** What a browser draws and cannot be led by: no SVG, which is a document that may hold anything. */
const SAFE_PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif'])

/**
 * An address at which a stored file can be shown as a picture, made of its own bytes and gone with the component; null: it is none,
 * or not here yet. What it is, its bytes say and not its name.
 */
export function usePictureAddress(file: () => PictureFile): Readonly<ShallowRef<string | null>> {
  const files = useFiles()
  const address = shallowRef<string | null>(null)

  function forget(): void {
    if (address.value !== null) URL.revokeObjectURL(address.value)
    address.value = null
  }

  async function read({ id, accountId }: PictureFile, signal: AbortSignal): Promise<void> {
    try {
      const bytes = await (await files.download(id, accountId, signal)).arrayBuffer()
      const type = formatSeenIn(new Uint8Array(bytes))?.contentType
      if (signal.aborted || type === undefined || !SAFE_PICTURES.has(type)) return
      address.value = URL.createObjectURL(new Blob([bytes], { type }))
    } catch (error) {
      // Without its picture it is still there by its name.
      if (!signal.aborted && !isCallFailure(error)) throw error
    }
  }

  watch(
    [() => file().id, () => file().accountId],
    (_, __, onCleanup) => {
      forget()
      const type = formatOf(file().name, null)?.contentType
      if (type === undefined || !SAFE_PICTURES.has(type)) return
      const leaving = new AbortController()
      onCleanup(() => leaving.abort())
      void read(file(), leaving.signal)
    },
    { immediate: true },
  )
  onScopeDispose(forget)
  return address
}
