import type { ListedReceiverCall, Receiver, ReceiverPreset } from '../../../../emulator/contract/receivers.ts'
import { useReceivers } from '../../../stores/receivers.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'

/** As much of a text as names an answer. */
const SHOWN_OF_TEXT = 40

/** What receivers say, in words. */
export function useAnswerWords() {
  const { t, formats, language } = usePanelTexts()
  const receivers = useReceivers()

  /** The preset that a behaviour is; undefined for one of somebody's own. */
  function presetOf(behaviour: Receiver['answer']): ReceiverPreset | undefined {
    const wanted = JSON.stringify(behaviour)
    return receivers.presets.value.find(({ answer }) => JSON.stringify(answer) === wanted)
  }

  /** „2× HTTP 500, potem OK”; a preset by its name. */
  function sayBehaviour(behaviour: Receiver['answer']): string {
    const preset = presetOf(behaviour)
    if (preset !== undefined) return preset.text[language()]
    if (behaviour.kind !== 'sequence') return sayAnswer(behaviour)
    const lastIndex = behaviour.steps.length - 1
    return behaviour.steps
      .map(({ times, answer }, index) => {
        const said = sayAnswer(answer)
        return index === lastIndex
          ? t('receivers.said.last', { answer: said })
          : t('receivers.said.times', { times: formats().number(times), answer: said })
      })
      .join(', ')
  }

  function sayAnswer(answer: ListedReceiverCall['answer']): string {
    switch (answer.kind) {
      case 'delay':
        return t('receivers.said.delay', { ms: formats().number(answer.ms), then: sayAnswer(answer.then) })
      case 'body':
        return answer.body === ''
          ? t('receivers.said.emptyBody')
          : t('receivers.said.body', { text: answer.body.trim().slice(0, SHOWN_OF_TEXT) })
      case 'status':
        return t('receivers.said.status', { status: answer.status })
      case 'redirect':
        return t('receivers.said.redirect', { to: answer.to })
      case 'drip':
        return t('receivers.said.drip', { ms: formats().number(answer.ms) })
      case 'ok':
      case 'close':
      case 'cut':
        return t(`receivers.said.${answer.kind}`)
    }
  }

  return { presetOf, sayBehaviour, sayAnswer }
}
