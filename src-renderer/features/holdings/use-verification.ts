import { computed, ref } from 'vue'
import type { Verification } from '../../../emulator/contract/senders.ts'
import type { VerificationVariant } from '../../../emulator/domain/own-number-verification.ts'
import { useNumbers } from '../../stores/numbers.ts'
import { usePhoneDrafts } from '../../stores/phone-drafts.ts'
import { usePhones } from '../../stores/phones.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { useSenders } from '../../stores/senders.ts'
import { useSaving } from '../../ui/use-saving.ts'

/** Verifying one own number (R168): a code is sent to its owner, whose phone shows it, and tried here. */
export function useVerification(verification: () => Verification) {
  const senders = useSenders()
  const phones = usePhones()
  const numbers = useNumbers()
  const drafts = usePhoneDrafts()
  const { isBusy, failure, perform } = useSaving(problemOf)
  const code = ref('')

  if (numbers.list.state.kind === 'idle') void numbers.load()

  /** The phone that the code comes to; null: there is no such phone here. */
  const owner = computed(() => {
    const own = numbers.list.items.find(({ number }) => number === verification().number)
    return phones.list.items.find(({ number }) => number === own?.ownerPhone) ?? null
  })

  function take(step: () => Promise<void>): Promise<void> {
    return perform(async () => {
      await step()
      code.value = ''
    })
  }

  return {
    owner,
    code,
    failure,
    isBusy,
    sendCode: (variant: VerificationVariant) => take(() => senders.sendCode(verification().number, variant)),
    tryCode: () => take(() => senders.tryCode(verification().number, code.value.trim())),
    openPhone: () => {
      if (owner.value !== null) drafts.openPhone(owner.value.number)
    },
  }
}
