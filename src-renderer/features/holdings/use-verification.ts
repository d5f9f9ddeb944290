import { computed, ref } from 'vue'
import type { Verification } from '../../../emulator/contract/senders.ts'
import type { VerificationVariant } from '../../../emulator/domain/own-number-verification.ts'
import { useNumbers } from '../../stores/numbers.ts'
import { usePhoneDrafts } from '../../stores/phone-drafts.ts'
import { usePhones } from '../../stores/phones.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { useSenders } from '../../stores/senders.ts'
import { useFailureText } from '../../ui/failure-text.ts'

/** Verifying one own number (R168): a code is sent to its owner, whose phone shows it, and tried here. */
export function useVerification(verification: () => Verification) {
  const senders = useSenders()
  const phones = usePhones()
  const numbers = useNumbers()
  const drafts = usePhoneDrafts()
  const failureText = useFailureText()
  const code = ref('')
  const isBusy = ref(false)
  const failure = ref('')

  if (numbers.list.state.kind === 'idle') void numbers.load()

  /** The phone that the code comes to; null: there is no such phone here. */
  const owner = computed(() => {
    const own = numbers.list.items.find(({ number }) => number === verification().number)
    return phones.list.items.find(({ number }) => number === own?.ownerPhone) ?? null
  })

  async function perform(step: () => Promise<void>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    failure.value = ''
    try {
      await step()
      code.value = ''
    } catch (error) {
      failure.value = failureText(problemOf(error))
    } finally {
      isBusy.value = false
    }
  }

  return {
    owner,
    code,
    failure,
    isBusy,
    sendCode: (variant: VerificationVariant) =>
      perform(() => senders.sendCode(verification().number, variant)),
    tryCode: () => perform(() => senders.tryCode(verification().number, code.value.trim())),
    openPhone: () => {
      if (owner.value !== null) drafts.openPhone(owner.value.number)
    },
  }
}
