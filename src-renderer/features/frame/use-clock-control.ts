import type { AdvanceClock } from '../../../emulator/contract/clock.ts'
import { useClock } from '../../stores/clock.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useUndoStack } from '../../ui/undo-stack.ts'
import { useFailureNotice } from '../../ui/use-failure-notice.ts'

/** What one does to the clock, from its panel and from the palette; says what ran on the way, or why it did not move. */
export function useClockControl() {
  const clock = useClock()
  const { t } = usePanelTexts()
  const stack = useUndoStack()
  const withNotice = useFailureNotice(problemOf)

  async function advance(step: AdvanceClock): Promise<void> {
    await withNotice(async () => {
      const { timersRun } = await clock.advance(step)
      if (timersRun > 0) stack.say(t('clock.ran', { n: timersRun }))
    })
  }

  async function freeze(): Promise<void> {
    await withNotice(clock.freeze)
  }

  async function thaw(): Promise<void> {
    await withNotice(clock.thaw)
  }

  return { advance, freeze, thaw }
}
