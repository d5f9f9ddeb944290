import { computed, ref } from 'vue'
import { useRelatedMessages } from '../../stores/related-messages.ts'
import { readRemembered, remember } from '../../stores/remembered.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'

interface MessageTab {
  readonly id: 'text' | 'trace' | 'raw' | 'related'
  readonly label: string
  readonly count?: string
}

const memoryKey = 'messages.tab'

/** The tabs of a message and which one is open; this browser keeps that. What no list shows has only a trace and its source. */
export function useMessageTabs(isInLists: () => boolean) {
  const { t, formats } = usePanelTexts()
  const related = useRelatedMessages()
  const wanted = ref(readRemembered(memoryKey) ?? 'trace')

  const relatedCount = computed(() => {
    const found = related.current.value
    if (found === null) return 0
    return Number(found.cause !== null) + found.caused.length + found.samePhone.length
  })
  const tabs = computed((): readonly MessageTab[] => {
    const all: readonly MessageTab[] = [
      { id: 'text', label: t('messages.detail.text') },
      { id: 'trace', label: t('messages.detail.trace') },
      { id: 'raw', label: t('messages.detail.raw') },
      {
        id: 'related',
        label: t('messages.detail.related'),
        ...(relatedCount.value > 0 && { count: formats().number(relatedCount.value) }),
      },
    ]
    return isInLists() ? all : all.filter(({ id }) => id === 'trace' || id === 'raw')
  })
  const tab = computed({
    get: (): string => tabs.value.find(({ id }) => id === wanted.value)?.id ?? 'trace',
    set: (id: string) => {
      wanted.value = id
      remember(memoryKey, id)
    },
  })

  /** Shows the trace this once; what is kept is what one chose oneself. */
  function showTrace(): void {
    wanted.value = 'trace'
  }

  return { tabs, tab, showTrace }
}
