import { usePanelTexts } from '../texts/panel-texts.ts'
import type { ComposerCost } from './composer-cost.ts'
import type { RichText } from './rich-text.ts'

/** Says what a text comes to: `2 części · 80/134 · UCS-2 przez ę`. */
export function useComposerCounter(): (cost: ComposerCost) => RichText {
  const { t } = usePanelTexts()

  return ({ encoding, parts, units, places, costly, hasMoreCostly }) => {
    const partsNote = parts > 1 ? `${t('common.parts', { n: parts })} · ` : ''
    const because =
      encoding === 'UCS-2'
        ? t('phones.compose.because', { encoding })
        : `${encoding} · ${t('phones.compose.double')}`
    return [
      { text: partsNote, style: 'plain' },
      { text: `${units}/${places}`, style: 'mono' },
      { text: ` · ${costly.length === 0 ? encoding : because}`, style: 'plain' },
      ...costly.map((character) => ({ text: ` ${character}`, style: 'costly' as const })),
      { text: hasMoreCostly ? ` ${t('phones.compose.andMore')}` : '', style: 'plain' },
    ]
  }
}
