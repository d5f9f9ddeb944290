import { computed, ref, toRefs } from 'vue'
import type { Message } from '../../../emulator/contract/messages.ts'
import { parsePhone, readableAddress } from '../../../emulator/domain/addresses.ts'
import { useAccounts } from '../../stores/accounts.ts'
import { useFormDraft } from '../../stores/form-drafts.ts'
import { useMessages } from '../../stores/messages.ts'
import { useNumbers } from '../../stores/numbers.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { useProfile } from '../../stores/profile.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useSaving } from '../../ui/use-saving.ts'
import type { Draft } from './draft.ts'
import { countOutgoing } from './outgoing-counter.ts'
import { useParties } from './parties.ts'
import {
  choicesOfAccount,
  senderChoices,
  senderOfReply,
  TWO_WAY_SENDER,
  type SenderChoice,
} from './sender-choices.ts'
import { useSendTime } from './use-send-time.ts'
import { useTemplateChoice } from './use-template-choice.ts'

/** The state of the form of an outgoing message: what is written, what it would cost, and sending it. */
export function useSendForm(draft: Draft, onSent: (message: Message) => void) {
  const { t } = usePanelTexts()
  const accounts = useAccounts()
  const messages = useMessages()
  const numbers = useNumbers()
  const profile = useProfile()
  const { isBusy, failure, perform } = useSaving(problemOf)
  const { calledOf } = useParties()

  const ownAccounts = computed(() => accounts.list.items.filter(({ role }) => role === 'own'))
  const chosenAccount = ref<number | null>(draft.answers?.accountId ?? null)
  /** Who sends; null while the accounts are not known. */
  const accountId = computed({
    get: () => chosenAccount.value ?? ownAccounts.value[0]?.id ?? null,
    set: (next) => {
      chosenAccount.value = next
    },
  })
  const choices = computed(() =>
    choicesOfAccount(senderChoices(numbers.list.items, accounts.list.items), accountId.value),
  )
  const { draft: written, forget } = useFormDraft(`message ${draft.answers?.id ?? 'new'}`, {
    to: draft.to === '' ? '' : readableAddress(draft.to),
    chosen: draft.sender,
    text: draft.text,
    wantsUtf: draft.utf,
  })
  const { to, chosen, text, wantsUtf } = toRefs(written.value)
  const sender = computed({
    get: () => choices.value.find((choice) => choice.sender === chosen.value)?.sender ?? firstSender(),
    set: (next) => {
      chosen.value = next
    },
  })
  const wasTried = ref(false)
  const time = useSendTime(() => wasTried.value)

  const phone = computed(() => parsePhone(to.value))
  const toError = computed(() =>
    phone.value.kind === 'refused' && (wasTried.value || to.value !== '') ? t('messages.send.toError') : '',
  )
  const calledTo = computed(() => (phone.value.kind === 'refused' ? '' : calledOf(phone.value.address)))
  const count = computed(() =>
    countOutgoing(text.value, { sender: sender.value, utf: wantsUtf.value, profile: profile.values.value }),
  )
  const isEco = computed(() => sender.value === '')

  function firstSender(): string {
    if (draft.answers === null) return choices.value.some(isTwoWay) ? TWO_WAY_SENDER : ''
    return senderOfReply(draft.answers, choices.value, accounts.list.items)
  }

  function isReady(): boolean {
    return text.value !== '' && !count.value.isTooLong && time.isGood.value
  }

  /** Sends, unless something is wrong, which the form then shows. */
  async function send(): Promise<void> {
    wasTried.value = true
    if (phone.value.kind === 'refused' || !isReady()) return
    const { address } = phone.value
    await perform(async () => {
      const sent = await messages.send({
        to: address,
        text: text.value,
        sender: sender.value,
        utf: wantsUtf.value && !isEco.value,
        ...(accountId.value !== null && { accountId: accountId.value }),
        ...(time.sendAt.value !== null && { sendAt: time.sendAt.value }),
      })
      forget()
      onSent(sent)
    })
  }

  return {
    ownAccounts,
    accountId,
    choices,
    to,
    toError,
    calledTo,
    sender,
    text,
    wantsUtf,
    count,
    isEco,
    ...useTemplateChoice(text, () => accountId.value),
    time,
    failure,
    isBusy,
    send,
    forget,
  }
}

function isTwoWay({ sender }: SenderChoice): boolean {
  return sender === TWO_WAY_SENDER
}
