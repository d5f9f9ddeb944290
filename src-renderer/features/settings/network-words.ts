import { readableAddress } from '../../../emulator/domain/addresses.ts'
import { explainOutcome } from '../../../emulator/domain/outbound/explain-outcome.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import type { NetworkRule } from './network-draft.ts'

const WHOLE_NUMBER = /^\+48\d{9}$/

/** Says rules of the network as sentences: which messages, and what becomes of them. */
export function useNetworkWords() {
  const { t, formats, language } = usePanelTexts()

  function whichMessages({ prefix, share }: Pick<NetworkRule, 'prefix' | 'share'>): string {
    const phones = whichPhones(prefix)
    return share >= 100
      ? t('settings.networkEvery', { phones })
      : t('settings.networkShareOf', { share: formats().number(share), phones })
  }

  function whichPhones(prefix: string): string {
    if (prefix === '') return t('settings.networkAllPhones')
    return WHOLE_NUMBER.test(prefix)
      ? t('settings.networkPhone', { number: readableAddress(prefix) })
      : t('settings.networkPrefix', { prefix })
  }

  return { whichMessages, whatBecomes: ({ outcome }: NetworkRule) => explainOutcome(outcome)[language()] }
}
