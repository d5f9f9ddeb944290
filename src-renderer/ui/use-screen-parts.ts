import { computed, type Component } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** One part of a screen, behind a tab of its own. */
export interface ScreenPart {
  /** What stands for it in the address. */
  readonly id: string
  readonly title: string
  readonly icon: string
  /** What it shows. That may be another feature's, which the composition root then hands to the screen. */
  readonly component: Component
  /** How much of what matters is in it, beside its title. */
  readonly count?: string
}

interface ScreenPartsOptions {
  /** The name of the screen's route. Its parameter `tab` is the id of a part; without one, the first is open. */
  readonly screen: string
  readonly parts: () => readonly [ScreenPart, ...ScreenPart[]]
  /** Names the action that opens a part. */
  readonly sayOpen: (title: string) => string
}

/** The parts of a screen, which of them the address says is open, and an action to open each. */
export function useScreenParts({ screen, parts: makeParts, sayOpen }: ScreenPartsOptions) {
  const route = useRoute()
  const router = useRouter()
  const parts = computed(makeParts)
  const opened = computed(() => parts.value.find(({ id }) => id === route.params['tab']) ?? parts.value[0])

  async function open(tab: string): Promise<void> {
    await router.push({ name: screen, params: { tab } })
  }

  const openActions = computed(() =>
    parts.value.map(({ id, title, icon }) => ({
      id: `${screen}.${id}`,
      group: 'go' as const,
      title: sayOpen(title),
      icon,
      run: () => open(id),
    })),
  )

  return { parts, opened, open, openActions }
}
