import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { computed, defineComponent, h, type Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import TabbedScreen from '../../src-renderer/ui/TabbedScreen.vue'
import { useScreenParts } from '../../src-renderer/ui/use-screen-parts.ts'

const Targets = defineComponent(() => () => h('p', 'Cele'))
const Mailbox = defineComponent(() => () => h('p', 'Poczta'))

/** A screen with a part of its own and one that it is handed, as the composition root hands another feature's. */
async function aScreen(address: string, mailbox: Component) {
  const screens: ReturnType<typeof useScreenParts>[] = []
  const Screen = defineComponent(() => {
    const screen = useScreenParts({
      screen: 'deliveries',
      parts: () => [
        { id: 'targets', title: 'Przekierowania', icon: 'i-lucide-split', component: Targets },
        { id: 'mailbox', title: 'Skrzynka', icon: 'i-lucide-mail', component: mailbox, count: '3' },
      ],
      sayOpen: (title) => `Otwórz: ${title}`,
    })
    screens.push(screen)
    const shown = computed(() => ({
      title: 'Doręczenia',
      panelId: 'deliveries-panel',
      parts: screen.parts.value,
      opened: screen.opened.value,
      onOpen: screen.open,
    }))
    return () => h(TabbedScreen, shown.value)
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ name: 'deliveries', path: '/deliveries/:tab?', component: Screen }],
  })
  await router.push(address)
  const page = mount(Screen, { global: { plugins: [router] } })
  const [screen] = screens
  if (screen === undefined) throw new Error('the component did not run')
  return {
    screen,
    page,
    shown: () => ({
      address: router.currentRoute.value.fullPath,
      tabs: page.findAll('[role=tab]').map((tab) => tab.text()),
      chosen: page.get('[role=tab][aria-selected=true]').text(),
      panel: [page.get('[role=tabpanel]').attributes('aria-label'), page.get('[role=tabpanel]').text()],
    }),
  }
}

const tabs = ['Przekierowania', 'Skrzynka3']

describe('a screen in tabs', () => {
  test.each(['/deliveries', '/deliveries/targets', '/deliveries/nowhere'])(
    'its first part is open at %s',
    async (address) => {
      const { shown } = await aScreen(address, Mailbox)
      expect(shown()).toEqual({
        address,
        tabs,
        chosen: 'Przekierowania',
        panel: ['Przekierowania', 'Cele'],
      })
    },
  )

  test('a tab leads to its part, which may be handed in from outside, and changes the address', async () => {
    const { page, shown } = await aScreen('/deliveries', Mailbox)
    await page.findAll('[role=tab]')[1]?.trigger('click')
    await flushPromises()
    expect(shown()).toEqual({
      address: '/deliveries/mailbox',
      tabs,
      chosen: 'Skrzynka3',
      panel: ['Skrzynka', 'Poczta'],
    })
  })

  test('every part has an action that opens it', async () => {
    const { screen, shown } = await aScreen('/deliveries', Mailbox)
    const actions = screen.openActions.value
    expect(actions.map(({ id, group, title, icon }) => ({ id, group, title, icon }))).toEqual([
      {
        id: 'deliveries.targets',
        group: 'go',
        title: 'Otwórz: Przekierowania',
        icon: 'i-lucide-split',
      },
      { id: 'deliveries.mailbox', group: 'go', title: 'Otwórz: Skrzynka', icon: 'i-lucide-mail' },
    ])
    await actions[1]?.run()
    await flushPromises()
    expect(shown().address).toBe('/deliveries/mailbox')
  })
})
