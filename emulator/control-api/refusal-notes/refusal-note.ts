import type { Bilingual } from '../../domain/bilingual.ts'
import type { Refusal, RefusalCode } from '../../domain/refusal.ts'
import type { RuleId } from '../../domain/rule-book/rule-book.ts'

/** What a refusal says in whole sentences, for people: what was expected and what came, and what to do. */
export interface ToldRefusal {
  readonly text: Bilingual
  readonly advice: Bilingual
  /** The advice in the words of the API, for programs and those who write them; absent where it is the same. */
  readonly hint?: string
}

/** How refusals of one code are shown. */
export interface RefusalNote {
  readonly status: 404 | 409 | 422
  readonly title: string
  readonly rule: RuleId | null
  /** Places in a request that such a refusal is about, when it does not name its own; only those that a request has count. */
  readonly fields: readonly string[]
  /** What the refusal's places should hold, in a few words for programs. */
  readonly expected: string
  readonly tell: (refusal: Refusal) => ToldRefusal
}

/** Notes of some codes. */
export type RefusalNotes = Partial<Readonly<Record<RefusalCode, RefusalNote>>>

/**
 * Makes a note. `aboutKeys` are what a refusal of the code says it is about; a value that is missing after all reads `?`, because
 * a refusal half explained is better than none.
 */
export function note<Key extends string>(
  heading: Omit<RefusalNote, 'tell'>,
  aboutKeys: readonly Key[],
  tell: (about: Readonly<Record<Key, string>>, refusal: Refusal) => ToldRefusal,
): RefusalNote {
  return {
    ...heading,
    tell: (refusal) => {
      const about = Object.fromEntries(aboutKeys.map((key) => [key, refusal.about[key] ?? '?']))
      return tell(about as Record<Key, string>, refusal)
    },
  }
}
