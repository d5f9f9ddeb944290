import { markRaw, shallowRef, type Raw, type ShallowRef } from 'vue'
import { isCallFailure, UnreachableError, type CallFailure } from '../client/call-failure.ts'

/** How far reading something from the emulator has come. What was loaded once stays loaded while it is read again. */
export type LoadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'failed'; readonly failure: CallFailure }

/** The way every store shows what it mirrors and how that is brought up to date. */
export interface Loadable {
  readonly state: LoadState
  /** Reads now; a read that is still under way is given up. */
  readonly load: () => Promise<void>
  /** Reads again what somebody has asked for before. Any number of calls during a read cause one more read after it. */
  readonly refresh: () => Promise<void>
  /** Forgets the value and, if somebody has asked for it before, reads it anew: the workspace is another one. */
  readonly restart: () => Promise<void>
  /** Forgets the value; it is idle until the next `load`. */
  readonly clear: () => void
}

/** One value of the emulator as the panel knows it. */
export interface Resource<Value> extends Loadable {
  readonly value: Value
  /** Changes the value by what an answer or an event told. A read under way may know less, so it is repeated then. */
  readonly change: (next: (value: Value) => Value) => void
}

/** Makes a resource. `read` gets a signal that aborts when its answer is no longer wanted, and the value before. */
export function createResource<Value>(
  initial: Value,
  read: (signal: AbortSignal, before: Value) => Promise<Value>,
): Raw<Resource<Value>> {
  const value: ShallowRef<Value> = shallowRef(initial)
  const state = shallowRef<LoadState>({ kind: 'idle' })
  let reading: { readonly abort: AbortController; readonly done: Promise<void> } | null = null
  /** Counts what makes a read under way too old: somebody asked again, or the value was changed. */
  let changes = 0

  function load(): Promise<void> {
    reading?.abort.abort()
    if (state.value.kind !== 'loaded') state.value = { kind: 'loading' }
    const abort = new AbortController()
    const done = readUntilFresh(abort.signal)
    reading = { abort, done }
    return done
  }

  async function readUntilFresh(signal: AbortSignal): Promise<void> {
    try {
      let changesBefore: number
      do {
        changesBefore = changes
        await readOnce(signal)
      } while (changes !== changesBefore && !signal.aborted)
    } finally {
      if (!signal.aborted) reading = null
    }
  }

  async function readOnce(signal: AbortSignal): Promise<void> {
    try {
      const answer = await read(signal, value.value)
      if (signal.aborted) return
      value.value = answer
      state.value = { kind: 'loaded' }
    } catch (error) {
      if (signal.aborted) return
      if (!isCallFailure(error)) throw error
      // What is on the screen is still the best there is, and reconnecting reads it again.
      if (error instanceof UnreachableError && state.value.kind === 'loaded') return
      state.value = { kind: 'failed', failure: error }
    }
  }

  function refresh(): Promise<void> {
    if (state.value.kind === 'idle') return Promise.resolve()
    if (reading === null) return load()
    changes += 1
    return reading.done
  }

  function clear(): void {
    reading?.abort.abort()
    reading = null
    value.value = initial
    state.value = { kind: 'idle' }
  }

  const resource: Resource<Value> = {
    get value() {
      return value.value
    },
    get state() {
      return state.value
    },
    load,
    refresh,
    restart() {
      if (state.value.kind === 'idle') return Promise.resolve()
      clear()
      return load()
    },
    clear,
    change(next: (value: Value) => Value) {
      value.value = next(value.value)
      changes += 1
    },
  }
  return markRaw(resource)
}
