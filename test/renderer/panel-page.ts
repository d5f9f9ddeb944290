import UApp from '@nuxt/ui/components/App.vue'
import { DOMWrapper, flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, vi } from 'vitest'
import { defineComponent, h, nextTick, type Component, type VNode } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type RouteRecordRaw } from 'vue-router'
import type { OperationId } from '../../emulator/contract/operations.ts'
import { createPanelTexts } from '../../src-renderer/texts/panel-texts.ts'
import { provideUndoStack, type UndoStack } from '../../src-renderer/ui/undo-stack.ts'
import { createFakeEmulatorClient, type FakeEmulatorClient } from '../support/fake-emulator-client.ts'
import { storesThatTalkTo } from './stores/panel-with.ts'

/** A page with a screen of the panel on it, in Polish, as somebody before it has it. */
export interface PanelPage {
  /** The whole page: dialogs stand beside the screen, not in it. */
  readonly page: DOMWrapper<Element>
  /** Says how the emulator answers from now on, until the test ends. */
  readonly answer: FakeEmulatorClient['answer']
  readonly keepFiles: FakeEmulatorClient['keepFiles']
  /** Opens the screen at an address. */
  readonly open: (address: string) => Promise<void>
  /** Opens a part of a screen without an address. */
  readonly show: (part: () => VNode) => Promise<void>
  readonly goTo: (address: string) => Promise<void>
  /** The address that is open. */
  readonly address: () => string
  /** Waits until everything that was answered is on the page. */
  readonly settle: () => Promise<void>
  /** The button with this text or label; one that is not there fails the test. */
  readonly button: (name: string, within?: DOMWrapper<Element>) => DOMWrapper<HTMLButtonElement>
  /** Presses a button and waits for what comes of it. */
  readonly press: (name: string) => Promise<void>
  /** Takes back what was done last. */
  readonly undo: () => Promise<void>
  /** What was asked of the emulator by an operation, in order. */
  readonly called: (id: OperationId) => unknown[]
}

/** A screen that only has to be there, for links to lead to. */
export const elsewhere: Component = { render: () => null }

/** What an element says, with white space folded. */
export function wordsOf(element: Pick<DOMWrapper<Element>, 'text'>): string {
  return element.text().replaceAll(/\s+/g, ' ')
}

/**
 * Gives every test of a `describe` a page of its own, with these screens: time stands still, nothing is remembered and the
 * emulator has not been told what to answer.
 */
export function panelPage(routes: readonly RouteRecordRaw[]): PanelPage {
  let client = createFakeEmulatorClient()
  let router = routerOf(routes)
  let mounted: VueWrapper | null = null
  let undoStack: UndoStack | null = null
  const page = new DOMWrapper(document.body)

  beforeEach(() => {
    vi.useFakeTimers()
    localStorage.clear()
    client = createFakeEmulatorClient()
    router = routerOf(routes)
  })

  afterEach(() => {
    mounted?.unmount()
    vi.useRealTimers()
  })

  async function show(part: () => VNode): Promise<void> {
    const Window = defineComponent(() => {
      undoStack = provideUndoStack()
      return () => h(UApp, { toaster: null }, { default: part })
    })
    mounted = mount(Window, {
      attachTo: document.body,
      global: { plugins: [storesThatTalkTo(client), createPanelTexts('pl'), router] },
    })
    await settle()
  }

  function button(name: string, within: DOMWrapper<Element> = page): DOMWrapper<HTMLButtonElement> {
    const found = within
      .findAll('button')
      .find((one) => one.text() === name || one.attributes('aria-label') === name)
    if (found === undefined) throw new Error(`there is no button „${name}”`)
    return found
  }

  return {
    page,
    answer: (id, responder) => client.answer(id, responder),
    keepFiles: (keeper) => client.keepFiles(keeper),
    async open(address) {
      await router.push(address)
      await show(() => h(RouterView))
    },
    show,
    async goTo(address) {
      await router.push(address)
      await settle()
    },
    address: () => router.currentRoute.value.fullPath,
    settle,
    button,
    async press(name) {
      await button(name).trigger('click')
      await settle()
    },
    async undo() {
      undoStack?.undo(undoStack.offers.value[0]?.id ?? 0)
      await settle()
    },
    called: (id) => client.calls.filter((call) => call.id === id).map(({ request }) => request),
  }
}

function routerOf(routes: readonly RouteRecordRaw[]) {
  return createRouter({ history: createMemoryHistory(), routes })
}

async function settle(): Promise<void> {
  await flushPromises()
  await nextTick()
  await flushPromises()
}
