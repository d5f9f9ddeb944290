/** A short text this browser keeps between visits, such as which workspace was open; null when there is none. */
export function readRemembered(key: string): string | null {
  try {
    return localStorage.getItem(`bramka.${key}`)
  } catch {
    return null // Storage is switched off: nothing was ever kept.
  }
}

export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(`bramka.${key}`, text)
  } catch {
    // Storage is off or full: the choice holds until the window closes.
  }
}
