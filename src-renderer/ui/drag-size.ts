import { useEventListener } from '@vueuse/core'
import { ref, type Ref } from 'vue'

interface DragSizeOptions {
  readonly size: Ref<number>
  readonly min: () => number
  readonly max: () => number
  /** Which way the size grows when the pointer moves right or down. */
  readonly direction: 1 | -1
  readonly axis: 'x' | 'y'
}

const step = 16

/** A separator one can drag, or move with the arrow keys, Home and End; sizes are in pixels. */
export function useDragSize({ size, min, max, direction, axis }: DragSizeOptions) {
  const start = ref<{ readonly at: number; readonly size: number } | null>(null)
  const positionOf = (event: PointerEvent) => (axis === 'x' ? event.clientX : event.clientY)
  const keep = (next: number) => Math.max(min(), Math.min(next, max()))

  useEventListener(window, 'pointermove', (event) => {
    if (start.value === null) return
    size.value = keep(start.value.size + direction * (positionOf(event) - start.value.at))
  })
  useEventListener(window, ['pointerup', 'pointercancel'], () => {
    start.value = null
  })

  function onPointerdown(event: PointerEvent): void {
    event.preventDefault()
    start.value = { at: positionOf(event), size: keep(size.value) }
  }

  function onKeydown(event: KeyboardEvent): void {
    const next = sizeAfter(event.key)
    if (next === null) return
    event.preventDefault()
    size.value = keep(next)
  }

  function sizeAfter(key: string): number | null {
    const [less, more] = axis === 'x' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    if (key === more) return keep(size.value) + direction * step
    if (key === less) return keep(size.value) - direction * step
    if (key === 'Home') return min()
    return key === 'End' ? max() : null
  }

  return { keep, isDragging: () => start.value !== null, onPointerdown, onKeydown }
}
