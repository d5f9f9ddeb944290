import { usePanelTexts } from '../texts/panel-texts.ts'

const KIBIBYTE = 1024

/** Says how large a file is: `812 B`, `337 kB`, `5 MB`. */
export function useFileSize(): (bytes: number) => string {
  const { formats } = usePanelTexts()

  return (bytes) => {
    if (bytes < KIBIBYTE) return `${formats().number(bytes)} B`
    const kilobytes = Math.ceil(bytes / KIBIBYTE)
    return kilobytes < KIBIBYTE
      ? `${formats().number(kilobytes)} kB`
      : `${formats().number(Math.ceil(kilobytes / KIBIBYTE))} MB`
  }
}
