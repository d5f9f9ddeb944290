import type { ListMove } from './list-keys.ts'

/** A list that does what a key would do while the focus is elsewhere. */
export interface SteppedList {
  readonly go: (move: ListMove) => void
}

interface StepActionsOptions {
  /** What the ids of the actions begin with. */
  readonly screen: string
  readonly list: () => SteppedList | null
  readonly next: string
  readonly previous: string
}

/** The actions that move through a list, with their titles in the language in use. */
export function stepActions({ screen, list, next, previous }: StepActionsOptions) {
  return [
    {
      id: `${screen}.next`,
      group: 'do' as const,
      title: next,
      icon: 'i-lucide-arrow-down',
      keys: 'j',
      run: () => list()?.go('next'),
    },
    {
      id: `${screen}.previous`,
      group: 'do' as const,
      title: previous,
      icon: 'i-lucide-arrow-up',
      keys: 'k',
      run: () => list()?.go('previous'),
    },
  ]
}
