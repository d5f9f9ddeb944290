import type { ToldProblem } from './failure-text.ts'

/** How far reading something has come; the state of what a store mirrors fits. */
export type Reading =
  | { readonly kind: 'idle' | 'loading' | 'loaded' }
  | { readonly kind: 'failed'; readonly failure: { readonly problem: ToldProblem | null } }
