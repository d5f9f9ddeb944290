/** How often one phone gets the same answer (R90). */
export type RepeatPolicy =
  | { readonly policy: 'always' }
  | { readonly policy: 'once' }
  | { readonly policy: 'cooldown'; readonly minutes: number }

/** A text that is sent by itself; `sender` null means the default of R89. */
export interface AnswerText {
  readonly text: string
  readonly sender: string | null
  /** Keep Polish letters (R161). */
  readonly utf: boolean
  /** Class 0: shown at once, not stored (R163). */
  readonly flash: boolean
  /** Minutes of virtual time from the message that asked for it. */
  readonly delayMinutes: number
}

/** A single automatic answer: of a keyword, of a number's default action, or outside a validity window (R88). */
export interface Autoresponder extends AnswerText {
  readonly repeat: RepeatPolicy
}

/** A multiple autoresponder: several messages, each with its delay from the trigger (R91). */
export interface AutoresponderSequence {
  readonly steps: readonly AnswerText[]
  /** Whether a second trigger starts the run anew instead of being ignored. */
  readonly restart: boolean
}
