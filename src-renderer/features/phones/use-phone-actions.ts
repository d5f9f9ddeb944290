import type { Phone } from '../../../emulator/contract/messages.ts'
import { readableAddress } from '../../../emulator/domain/addresses.ts'
import { useActions, type PanelAction } from '../../stores/actions.ts'
import { usePhoneDrafts } from '../../stores/phone-drafts.ts'
import { usePhones } from '../../stores/phones.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useUndoRemoval } from '../../ui/undo-removal.ts'
import { useFailureNotice } from '../../ui/use-failure-notice.ts'
import { parseSendPhrase } from './send-phrase.ts'

interface PhoneDialogs {
  /** Asks for a new phone, or for another name of the given one. */
  readonly askForPhone: (renamed: Phone | null) => void
}

/** Offers what can be done with phones; a query such as „wyślij TAK z Ola na 4301” becomes an action of its own. */
export function usePhoneActions({ askForPhone }: PhoneDialogs): void {
  const phones = usePhones()
  const drafts = usePhoneDrafts()
  const { t } = usePanelTexts()
  const withNotice = useFailureNotice(problemOf)
  const offerUndo = useUndoRemoval(problemOf)

  async function remove(phone: Phone): Promise<void> {
    await withNotice(async () => {
      offerUndo(t('phones.removed', { name: phone.name }), await phones.remove(phone))
    })
  }

  useActions((): PanelAction[] => [
    {
      id: 'phones.add',
      group: 'do',
      title: t('phones.add'),
      icon: 'i-lucide-plus',
      run: () => askForPhone(null),
    },
    ...forSelected(phones.selected),
    ...phones.list.items.map(({ number, name }) => ({
      id: `phones.show.${number}`,
      group: 'go' as const,
      title: t('phones.show', { name }),
      words: readableAddress(number),
      icon: 'i-lucide-smartphone',
      run: () => drafts.openPhone(number),
    })),
  ])

  function forSelected(phone: Phone | null): readonly PanelAction[] {
    if (phone === null) return []
    const { name, number } = phone
    return [
      {
        id: 'phones.write',
        group: 'do',
        title: t('phones.compose.write', { name }),
        icon: 'i-lucide-pencil-line',
        keys: 'n',
        run: () => drafts.openPhone(number),
      },
      {
        id: 'phones.rename',
        group: 'change',
        title: t('phones.renamePhone', { name }),
        icon: 'i-lucide-pencil',
        run: () => askForPhone(phone),
      },
      {
        id: 'phones.remove',
        group: 'change',
        title: t('phones.removePhone', { name }),
        icon: 'i-lucide-trash-2',
        run: () => remove(phone),
      },
    ]
  }

  useActions((query): PanelAction[] => {
    const phrase = parseSendPhrase(query, {
      phones: phones.list.items,
      selected: phones.selected,
      destination: drafts.destination?.to ?? null,
    })
    if (phrase === null) return []
    const { text, phone, to } = phrase
    return [
      {
        id: 'phones.send-phrase',
        group: 'do',
        title: t('phones.compose.phrase', { text, name: phone.name, number: readableAddress(to) }),
        icon: 'i-lucide-send',
        run: () => drafts.sendAs(phone.number, to, text),
      },
    ]
  })
}
