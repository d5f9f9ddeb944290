import type { ListedVendorCall } from '../../../../emulator/contract/vendor-calls.ts'
import { useVendorInterfaces } from '../../../stores/vendor-interfaces.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'

/** What a call got, in a few words: OK, the error with its text, the status, or that nothing came back. */
export function useCallVerdict(): (call: Pick<ListedVendorCall, 'error' | 'answer' | 'hungUp'>) => string {
  const { t, language } = usePanelTexts()
  const interfaces = useVendorInterfaces()

  return ({ error, answer, hungUp }) => {
    if (error !== null) {
      const message = interfaces.errorByCode.get(error.code)?.message[language()]
      return message === undefined ? String(error.code) : `${String(error.code)} ${message}`
    }
    if (hungUp) return t('apiCalls.hungUp')
    if (answer.status === null) return t('apiCalls.noAnswer')
    return answer.status === 200 ? t('apiCalls.ok') : `HTTP ${String(answer.status)}`
  }
}
