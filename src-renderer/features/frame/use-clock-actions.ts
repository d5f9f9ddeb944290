import { useActions, type PanelAction } from '../../stores/actions.ts'
import { useClock } from '../../stores/clock.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { clockSteps } from './clock-steps.ts'
import { useClockControl } from './use-clock-control.ts'

/** Offers in the palette what the clock's own panel offers. */
export function useClockActions({ openClock }: { readonly openClock: () => void }): void {
  const clock = useClock()
  const control = useClockControl()
  const { t } = usePanelTexts()

  useActions((): PanelAction[] => {
    const now = clock.current.value
    if (now === null) return []
    return [
      now.mode === 'live'
        ? {
            id: 'clock.freeze',
            group: 'do',
            title: t('clock.freeze'),
            icon: 'i-lucide-snowflake',
            run: control.freeze,
          }
        : { id: 'clock.thaw', group: 'do', title: t('clock.thaw'), icon: 'i-lucide-play', run: control.thaw },
      ...clockSteps.map(({ id, by, title, label }) => ({
        id: `clock.${id}`,
        group: 'do' as const,
        title: t(title),
        words: t(label),
        icon: 'i-lucide-fast-forward',
        run: () => control.advance({ by }),
      })),
      ...(now.nextTimerAt === null
        ? []
        : [
            {
              id: 'clock.next-timer',
              group: 'do' as const,
              title: t('clock.moveToNextTimer'),
              icon: 'i-lucide-skip-forward',
              run: () => control.advance({ to: 'next-timer' }),
            },
          ]),
      {
        id: 'clock.open',
        group: 'do',
        title: t('clock.openDate'),
        icon: 'i-lucide-calendar-clock',
        keys: 'g t',
        run: openClock,
      },
    ]
  })
}
