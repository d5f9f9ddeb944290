import { inject, onScopeDispose, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue'

export interface UndoOffer {
  readonly id: number
  /** What was done: „Usunięto 3 wiadomości”. */
  readonly text: string
  readonly secondsLeft: number
  /** True for what is only said: there is nothing to take back. */
  readonly isNotice?: boolean
}

export interface UndoRequest {
  readonly text: string
  /** Takes it back. */
  readonly undo: () => void
  /** Makes it final, when the time is over. Leave it out when it was final already and `undo` reverses it. */
  readonly settle?: () => void
}

export interface UndoStack {
  readonly offers: Readonly<ShallowRef<readonly UndoOffer[]>>
  readonly offer: (request: UndoRequest) => void
  /** Says something in the same corner for as long, such as that a deletion was refused. */
  readonly say: (text: string) => void
  readonly undo: (id: number) => void
  /** Whether nobody is there just now who could make anything final. */
  readonly isOffline: () => boolean
  /** While somebody points at the offers or is among them by keyboard, time stands still. */
  readonly pause: () => void
  readonly resume: () => void
}

const undoStackKey: InjectionKey<UndoStack> = Symbol('undo stack')

/** How long a deletion can be taken back. */
const undoSeconds = 10

/** Makes the window's one undo stack and gives it to everything below. What is still open when it ends is settled. */
export function provideUndoStack(isOffline?: () => boolean): UndoStack {
  const stack = createUndoStack(isOffline)
  provide(undoStackKey, stack)
  onScopeDispose(stack.settleAll)
  return stack
}

/** The undo stack of the window: offer to take back what was just done. */
export function useUndoStack(): UndoStack {
  const stack = inject(undoStackKey)
  if (stack === undefined)
    throw new Error('undo stack: call provideUndoStack() in a component above this one')
  return stack
}

/** An undo stack on its own, counting down by the second. */
export function createUndoStack(
  isOffline: () => boolean = () => false,
): UndoStack & { readonly settleAll: () => void } {
  const offers = shallowRef<readonly UndoOffer[]>([])
  const requests = new Map<number, UndoRequest>()
  let lastId = 0
  let isPaused = false
  let timer: ReturnType<typeof setInterval> | null = null

  function tick(): void {
    if (isPaused) return
    const counted = offers.value.map((offer) => ({ ...offer, secondsLeft: offer.secondsLeft - 1 }))
    for (const offer of counted.filter(({ secondsLeft }) => secondsLeft <= 0)) take(offer.id)?.settle?.()
    keep(counted.filter(({ secondsLeft }) => secondsLeft > 0))
  }

  function keep(next: readonly UndoOffer[]): void {
    offers.value = next
    if (next.length > 0) timer ??= setInterval(tick, 1000)
    else if (timer !== null) {
      clearInterval(timer)
      timer = null
    }
  }

  function take(id: number): UndoRequest | undefined {
    const request = requests.get(id)
    requests.delete(id)
    return request
  }

  return {
    offers,
    isOffline,
    offer(request) {
      lastId += 1
      requests.set(lastId, request)
      keep([...offers.value, { id: lastId, text: request.text, secondsLeft: undoSeconds }])
    },
    say(text) {
      lastId += 1
      keep([...offers.value, { id: lastId, text, secondsLeft: undoSeconds, isNotice: true }])
    },
    undo(id) {
      const request = take(id)
      isPaused = false // the button that was pointed at is gone, so no leaving will be heard
      keep(offers.value.filter((offer) => offer.id !== id))
      request?.undo()
    },
    pause() {
      isPaused = true
    },
    resume() {
      isPaused = false
    },
    settleAll() {
      const open = [...requests.values()]
      requests.clear()
      keep([])
      for (const request of open) request.settle?.()
    },
  }
}
