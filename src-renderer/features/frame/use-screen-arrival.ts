import { nextTick, onScopeDispose, watchEffect } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { innerScreens, panelScreens } from './panel-screens.ts'

/** Names the window after the screen, and moves the focus to a screen one has gone to, so that it is read out. */
export function useScreenArrival(focusScreen: () => void): void {
  const { t } = usePanelTexts()
  const route = useRoute()
  const router = useRouter()

  watchEffect(() => {
    const screen = [...panelScreens, ...innerScreens].find((candidate) => candidate.name === route.name)
    const product = t('frame.product')
    document.title = screen === undefined ? product : `${t(screen.title)} · ${product}`
  })
  onScopeDispose(
    router.afterEach((to, from) => {
      const isFirst = from.matched.length === 0
      if (!isFirst && to.name !== from.name) void nextTick(focusScreen)
    }),
  )
}
