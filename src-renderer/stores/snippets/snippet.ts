/** What an example does: sends a text, reads what became of it, pulls what people wrote. */
export const SNIPPET_TASKS = ['send', 'reports', 'replies'] as const
export type SnippetTask = (typeof SNIPPET_TASKS)[number]

/** What the examples call: the address of an interface, with a slash at its end, and a user of it. */
export interface SnippetPlace {
  readonly base: string
  /** Login, password and token at once, as `demo` has them. */
  readonly secret: string
}

/** How one client of the interface is used (api-v2 1.3 [C]). */
export interface ClientSnippets {
  /** Its name among people. */
  readonly title: string
  /** The command that brings the client here; null: it is there already. */
  readonly install: string | null
  readonly write: (task: SnippetTask, place: SnippetPlace) => string
}

/** A phone of the sample: what is sent to it can be read in the panel. */
export const SAMPLE_PHONE = '500600700'
export const SAMPLE_TEXT = 'Czy przyjdziesz jutro?'

/** Puts a line for the task between what every example of a client begins and ends with. */
export function around(
  lineOf: Readonly<Record<SnippetTask, string>>,
  write: (line: string, place: SnippetPlace) => readonly string[],
): ClientSnippets['write'] {
  return (task, place) => write(lineOf[task], place).join('\n')
}
