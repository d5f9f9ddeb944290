/**
 * How keys are written: `mod+k` (Ctrl, or ⌘ on a Mac), `?`, or two keys after one another, `g m`. Shift is not
 * written for keys that type something, since `?` already says it.
 */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly timeStamp: number
}

/** What was pressed so far of a sequence, and when. */
export interface PendingKey {
  readonly key: string
  readonly at: number
}

export interface KeyStep {
  /** The complete chord or sequence, when this press finished one. */
  readonly match: string | null
  readonly pending: PendingKey | null
}

const sequenceWindowMs = 1500

/** The chord of one press. Null for bare modifiers, and for Alt: AltGr types ą, ę, ł on a Polish keyboard. */
export function chordOf(press: KeyPress): string | null {
  if (press.altKey || ['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'Dead'].includes(press.key)) return null
  const isCharacter = [...press.key].length === 1
  const key = isCharacter ? press.key.toLowerCase() : press.key
  const shift = press.shiftKey && !isCharacter ? 'shift+' : ''
  return press.ctrlKey || press.metaKey ? `mod+${shift}${key}` : `${shift}${key}`
}

/** Takes one press further: does it finish a chord or a sequence of those known, or begin one? */
export function stepKeys(pending: PendingKey | null, press: KeyPress, known: ReadonlySet<string>): KeyStep {
  const chord = chordOf(press)
  if (chord === null) return { match: null, pending }
  const first = pending !== null && press.timeStamp - pending.at <= sequenceWindowMs ? pending.key : null
  if (first !== null && known.has(`${first} ${chord}`)) return { match: `${first} ${chord}`, pending: null }
  if (known.has(chord)) return { match: chord, pending: null }
  const begins = [...known].some((keys) => keys.startsWith(`${chord} `))
  return { match: null, pending: begins ? { key: chord, at: press.timeStamp } : null }
}

/** Does a press with this target belong to what somebody types, chooses or answers there, not to the panel? */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('textarea, select, [role="textbox"], [role="combobox"]'))
    return true
  const input = target.closest('input')
  return input !== null && !['button', 'checkbox', 'radio', 'range', 'submit', 'reset'].includes(input.type)
}

/** May this press start an action? While one types or a dialog is open, only chords with Ctrl or ⌘ may. */
export function mayTrigger(press: KeyPress & { readonly target: EventTarget | null }): boolean {
  if (press.ctrlKey || press.metaKey) return true
  if (isTypingTarget(press.target)) return false
  return !(press.target instanceof HTMLElement && press.target.closest('[role="dialog"]') !== null)
}

/** The caps to print for keys: `mod+k` is `Ctrl`, `K`; `g m` is `G`, `M`. */
export function keyCaps(keys: string, platform: 'mac' | 'other'): readonly string[] {
  return keys.split(' ').flatMap((chord) => chord.split(/(?<=.)\+/).map((key) => capOf(key, platform)))
}

function capOf(key: string, platform: 'mac' | 'other'): string {
  switch (key) {
    case 'mod':
      return platform === 'mac' ? '⌘' : 'Ctrl'
    case 'shift':
      return '⇧'
    case 'Enter':
      return 'Enter'
    case 'ArrowDown':
      return '↓'
    case 'ArrowUp':
      return '↑'
    default:
      return [...key].length === 1 ? key.toUpperCase() : key
  }
}

/** Which caps this machine's keyboard has. */
export function keyPlatform(): 'mac' | 'other' {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? 'mac' : 'other'
}
