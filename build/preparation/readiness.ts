/** Something that tests need from the machine: there, or missing with what a person can do about it. */
export type Readiness<T> =
  | { readonly kind: 'ready'; readonly found: T }
  | { readonly kind: 'missing'; readonly what: string; readonly remedy: string }

export function ready<T>(found: T): Readiness<T> {
  return { kind: 'ready', found }
}

export function missing(what: string, remedy: string): Readiness<never> {
  return { kind: 'missing', what, remedy }
}
