import { shallowRef, watch, type ShallowRef } from 'vue'
import type { Mail } from '../../emulator/contract/mails.ts'
import { formatSeenIn } from '../../emulator/domain/mms-format.ts'
import { useMails } from './mails.ts'
import { problemOf } from './problem-of.ts'

/** What a browser draws and cannot be led by: no SVG, which is a document that may hold anything. */
const SAFE_PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif'])
/** How many pictures of one mail are shown, and the most bytes of each. */
const MAX_PICTURES = 20
const MAX_PICTURE_BYTES = 2_097_152

/**
 * The pictures that the HTML of a mail shows and the mail itself brought, as `data:` addresses by content id. What they are, their bytes
 * say and not their names. They come one by one.
 */
export function useMailPictures(mail: () => Mail): Readonly<ShallowRef<ReadonlyMap<string, string>>> {
  const mails = useMails()
  const pictures = shallowRef<ReadonlyMap<string, string>>(new Map())

  async function read({ id, html, attachments }: Mail, signal: AbortSignal): Promise<void> {
    const wanted = attachments
      .map(({ cid, size }, index) => ({ cid, size, place: index + 1 }))
      .filter(({ cid, size }) => cid !== null && size <= MAX_PICTURE_BYTES && html?.includes('cid:') === true)
    for (const { cid, place } of wanted.slice(0, MAX_PICTURES)) {
      const address = await pictureAddress(await mails.download(id, place, signal))
      if (signal.aborted) return
      if (address !== null && cid !== null) pictures.value = new Map([...pictures.value, [cid, address]])
    }
  }

  watch(
    () => mail().id,
    (_, __, onCleanup) => {
      pictures.value = new Map()
      const leaving = new AbortController()
      onCleanup(() => leaving.abort())
      read(mail(), leaving.signal).catch((error: unknown) => {
        // Without its pictures the mail is still there.
        if (!leaving.signal.aborted) problemOf(error)
      })
    },
    { immediate: true },
  )
  return pictures
}

async function pictureAddress(bytes: Blob): Promise<string | null> {
  const type = formatSeenIn(new Uint8Array(await bytes.slice(0, 64).arrayBuffer()))?.contentType
  if (type === undefined || !SAFE_PICTURES.has(type)) return null
  const read = new Uint8Array(await bytes.arrayBuffer())
  return `data:${type};base64,${toBase64(read)}`
}

/** In pieces: a function takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192))
  return btoa(text)
}
