import { usePanelTexts } from '../texts/panel-texts.ts'

/** Says when an answer goes out that waits: the time of day, with the date unless that is the day of its message. */
export function useAnswerWord(): (messageAt: string, answerAt: number) => string {
  const { t, formats } = usePanelTexts()
  return (messageAt, answerAt) => {
    const dayOf = (at: number) => formats().stamp(at).slice(0, 10)
    return dayOf(answerAt) === dayOf(Date.parse(messageAt))
      ? t('trace.answerAt', { time: formats().time(answerAt).slice(0, 5) })
      : t('trace.answerOn', { time: formats().clock(answerAt) })
  }
}
