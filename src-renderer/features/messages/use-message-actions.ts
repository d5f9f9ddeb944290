import { computed, type ComputedRef } from 'vue'
import { useRouter } from 'vue-router'
import type { Message } from '../../../emulator/contract/messages.ts'
import { NUMBER_RULES } from '../../../emulator/domain/number-rules.ts'
import { useActions, type PanelAction } from '../../stores/actions.ts'
import { useMessages } from '../../stores/messages.ts'
import { usePhones } from '../../stores/phones.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useUndoStack } from '../../ui/undo-stack.ts'
import { useCopying } from '../../ui/use-clipboard.ts'
import { useFailureNotice } from '../../ui/use-failure-notice.ts'
import { againDraft, replyDraft, type Draft } from './draft.ts'

interface MessageActionOptions {
  readonly curl: ComputedRef<string | null>
  readonly write: (draft: Draft) => void
  readonly open: (traceId: string) => Promise<void>
}

/** What can be done with the message that is open; every one of it is in the palette too. */
export function useMessageActions({ curl, write, open }: MessageActionOptions) {
  const { t } = usePanelTexts()
  const messages = useMessages()
  const phones = usePhones()
  const router = useRouter()
  const notices = useUndoStack()
  const withNotice = useFailureNotice(problemOf)
  const { copyText } = useCopying()

  /** Writes a text on the phone of a message, to the number the message went to, and opens what becomes of it. */
  async function writeFrom(message: Message, text: string): Promise<void> {
    await withNotice(async () => {
      const { traceId } = await phones.write(message.phone, {
        to: message.number ?? '',
        text,
        // Typed by hand then, typed by hand now: else the phone would use its Reply function (R19).
        ...(message.result === 'TWO_WAY_NOT_A_REPLY' && { via: 'typed' as const }),
      })
      await open(traceId)
    })
  }

  const actions = computed((): readonly PanelAction[] => {
    const message = messages.selected.value
    if (message === null) return []
    return message.direction === 'inbound' ? inboundActions(message) : outboundActions(message)
  })

  function inboundActions(message: Message): PanelAction[] {
    const keywords = message.numberType === null ? null : NUMBER_RULES[message.numberType].keywords
    const mayHaveKeyword = keywords !== null && Object.values(keywords).includes(true)
    return [
      replyTo(message),
      {
        id: 'messages.replay',
        group: 'do',
        title: t('messages.act.replay'),
        words: t('messages.act.replayHint'),
        icon: 'i-lucide-rotate-ccw',
        keys: 'p',
        run: () => writeFrom(message, message.text),
      },
      ...(mayHaveKeyword ? [makeKeyword(message)] : []),
      ...(message.read ? [markUnread(message)] : []),
      ...copyCurl(),
    ]
  }

  function outboundActions(message: Message): PanelAction[] {
    return [
      ...(message.result === 'SCHEDULED' ? [withdraw(message)] : []),
      {
        id: 'messages.again',
        group: 'do',
        title: t('messages.act.sendAgain'),
        icon: 'i-lucide-send',
        keys: 'r',
        run: () => write(againDraft(message, messages.trace.value)),
      },
      ...copyCurl(),
    ]
  }

  function withdraw(message: Message): PanelAction {
    return {
      id: 'messages.withdraw',
      group: 'do',
      title: t('messages.act.withdraw'),
      words: t('messages.act.withdrawHint'),
      icon: 'i-lucide-undo-2',
      keys: 'x',
      run: async () => {
        await withNotice(async () => {
          const isWithdrawn = await messages.withdraw(message)
          notices.say(t(isWithdrawn ? 'messages.act.withdrawn' : 'messages.act.tooLate'))
        })
      },
    }
  }

  function replyTo(message: Message): PanelAction {
    return {
      id: 'messages.reply',
      group: 'do',
      title: t('messages.act.reply'),
      icon: 'i-lucide-reply',
      keys: 'r',
      run: () => write(replyDraft(message)),
    }
  }

  function makeKeyword(message: Message): PanelAction {
    return {
      id: 'messages.keyword',
      group: 'do',
      title: t('messages.act.makeKeyword'),
      icon: 'i-lucide-hash',
      keys: 'h',
      run: async () => {
        await router.push({
          name: 'numbers',
          params: { number: message.number ?? '' },
          query: { keyword: message.text.trim() },
        })
      },
    }
  }

  function markUnread(message: Message): PanelAction {
    return {
      id: 'messages.unread',
      group: 'do',
      title: t('messages.act.markUnread'),
      icon: 'i-lucide-mail',
      keys: 'u',
      run: async () => {
        await withNotice(() => messages.markUnread(message.id))
      },
    }
  }

  function copyCurl(): PanelAction[] {
    const { value } = curl
    if (value === null) return []
    return [
      {
        id: 'messages.curl',
        group: 'do',
        title: t('messages.act.copyCurl'),
        icon: 'i-lucide-terminal',
        keys: 'y',
        run: () => copyText(value, t('messages.act.curlCopied')),
      },
    ]
  }

  useActions(() => actions.value)
  return { actions, writeFrom }
}
