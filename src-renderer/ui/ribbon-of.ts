import type { RibbonTick as Caused } from '../../emulator/domain/inbound-result.ts'
import { usePanelTexts } from '../texts/panel-texts.ts'
import type { RibbonTick } from './ribbon-tick.ts'

const looks: Readonly<Record<Caused, Pick<RibbonTick, 'tone' | 'weight'>>> = {
  lost: { tone: 'error', weight: 3 },
  'left-platform': { tone: 'system', weight: 3 },
  kept: { tone: 'system', weight: 2 },
  matched: { tone: 'inbound', weight: 3 },
  closed: { tone: 'forward', weight: 2 },
  command: { tone: 'forward', weight: 2 },
  'group-left': { tone: 'inbound', weight: 1 },
  'group-joined': { tone: 'inbound', weight: 1 },
  blacklisted: { tone: 'error', weight: 1 },
  unblacklisted: { tone: 'inbound', weight: 1 },
  'forward-url': { tone: 'forward', weight: 1 },
  'forward-email': { tone: 'forward', weight: 1 },
  'forward-phone': { tone: 'forward', weight: 1 },
  'forward-refused': { tone: 'error', weight: 1 },
  answer: { tone: 'outbound', weight: 2 },
  'answer-withheld': { tone: 'system', weight: 2 },
  'answer-failed': { tone: 'error', weight: 2 },
  scheduled: { tone: 'system', weight: 3 },
  sent: { tone: 'outbound', weight: 3 },
  refused: { tone: 'error', weight: 3 },
  withdrawn: { tone: 'system', weight: 2 },
}

/** Draws what a message caused as the ticks of its ribbon, named in the language in use. */
export function useRibbonOf(): (caused: readonly Caused[]) => readonly RibbonTick[] {
  const { t } = usePanelTexts()
  return (caused) => caused.map((id) => ({ id, label: t(`trace.tick.${id}`), ...looks[id] }))
}
