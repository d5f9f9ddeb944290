import { computed, ref } from 'vue'
import type { Account } from '../../../emulator/contract/accounts.ts'
import { parsePhone, readableAddress } from '../../../emulator/domain/addresses.ts'
import { canBeSender } from '../../../emulator/domain/sender-form.ts'
import { useAccounts } from '../../stores/accounts.ts'
import { useFormDraft } from '../../stores/form-drafts.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useSaving } from '../../ui/use-saving.ts'
import { parseAmount, parseList } from './profile-fields.ts'

/** The state of the account form: what is written, what is wrong with it, and saving it. `account` null is a new one. */
export function useAccountForm(account: Account | null, onSaved: () => void) {
  const { t } = usePanelTexts()
  const accounts = useAccounts()
  const { isBusy, failure, perform } = useSaving(problemOf)

  const { draft, forget } = useFormDraft(`account ${account?.id ?? 'new'}`, {
    name: account?.name ?? '',
    kind: account?.kind ?? ('POSTPAID' as const),
    role: account?.role ?? ('own' as const),
    balance: account?.balance ?? '',
    sender: account?.defaultSender ?? '',
    phones: (account?.forwardList ?? []).map(readableAddress).join('\n'),
  })
  const hasTried = ref(false)

  const amount = computed(() => parseAmount(draft.value.balance))
  const badPhones = computed(() =>
    parseList(draft.value.phones).filter((phone) => parsePhone(phone).kind === 'refused'),
  )
  const errors = computed(() => ({
    name: draft.value.name.trim() === '' && hasTried.value ? t('settings.nameMissing') : '',
    balance: amount.value === undefined ? t('settings.badAmount') : '',
    sender: canBeSender(draft.value.sender) ? '' : t('numbers.faultSender'),
    phones:
      badPhones.value.length === 0 ? '' : t('settings.badPhones', { phones: badPhones.value.join(', ') }),
  }))

  /** Saves, unless something is wrong, which the form then shows. */
  async function save(): Promise<void> {
    hasTried.value = true
    const isFaulty = Object.values(errors.value).some((error) => error !== '')
    if (amount.value === undefined || isFaulty) return
    const { name, kind, role, sender, phones } = draft.value
    const wish = {
      name: name.trim(),
      kind,
      balance: amount.value,
      defaultSender: sender.trim() || null,
      forwardList: parseList(phones),
    }
    await perform(async () => {
      if (account === null) await accounts.create({ ...wish, role })
      else await accounts.update(account.id, wish)
      forget()
      onSaved()
    })
  }

  return { draft, errors, failure, isBusy, save, forget }
}
