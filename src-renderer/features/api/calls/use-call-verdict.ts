import type { ListedVendorCall } from '../../../../emulator/contract/vendor-calls.ts'
import { useVendorInterfaces } from '../../../stores/vendor-interfaces.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'

/** What a call got, in a few words: OK, what was not sent, the error with its text, the status, or that nothing came back. */
export function useCallVerdict(): (
  call: Pick<ListedVendorCall, 'error' | 'answer' | 'hungUp' | 'sent'>,
) => string {
  const { t, language, formats } = usePanelTexts()
  const interfaces = useVendorInterfaces()

  return ({ error, answer, hungUp, sent }) => {
    if (error !== null) {
      const message = interfaces.errorByCode.get(error.code)?.message[language()]
      return message === undefined ? String(error.code) : `${String(error.code)} ${message}`
    }
    if (hungUp) return t('apiCalls.hungUp')
    if (answer.status === null) return t('apiCalls.noAnswer')
    if (answer.status !== 200) return `HTTP ${String(answer.status)}`
    if (sent === null || sent.unsent === 0) return t('apiCalls.ok')
    if (sent.queued === 0) return t('apiCalls.nothingSent')
    const { queued, unsent } = sent
    return t('apiCalls.partlySent', {
      sent: formats().number(queued),
      all: formats().number(queued + unsent),
    })
  }
}
