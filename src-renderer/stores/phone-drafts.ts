import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Problem } from '../../emulator/contract/problems.ts'
import { usualDestination, type Destination } from './destination.ts'
import { useNumbers } from './numbers.ts'
import { usePhones } from './phones.ts'
import { usePreferences } from './preferences.ts'
import { problemOf } from './problem-of.ts'

/** What somebody has begun to write on a phone. */
interface PhoneDraft {
  readonly text: string
  /** Null while it follows what the phone would usually write to. */
  readonly destination: Destination | null
}

/** A message that the emulator did not take: refused, or with `problem` null not reached at all. */
interface FailedSend {
  readonly phone: string
  readonly problem: Problem | null
}

const nothing: PhoneDraft = { text: '', destination: null }

/** The message being written on each phone. It waits there until it is sent, whatever screen or phone is shown. */
export const usePhoneDrafts = defineStore('phone-drafts', () => {
  const phones = usePhones()
  const numbers = useNumbers()
  const preferences = usePreferences()
  const drafts = shallowRef<Readonly<Record<string, PhoneDraft>>>({})
  const sendingFrom = shallowRef<string | null>(null)
  const failed = shallowRef<FailedSend | null>(null)
  /** Whether the text field should take the focus as soon as it is there. */
  const wantsFocus = shallowRef(false)

  const draft = computed(() => drafts.value[phones.selected?.number ?? ''] ?? nothing)
  const text = computed(() => draft.value.text)
  const destination = computed(
    () => draft.value.destination ?? usualDestination(phones.thread.items, numbers.list.items),
  )
  const isSending = computed(() => sendingFrom.value !== null)
  const failure = computed(() => (failed.value?.phone === phones.selected?.number ? failed.value : null))

  function change(phone: string, next: Partial<PhoneDraft>): void {
    drafts.value = { ...drafts.value, [phone]: { ...(drafts.value[phone] ?? nothing), ...next } }
  }

  /** Changes the text. The destination stays from then on, whatever arrives on the phone meanwhile. */
  function setText(next: string): void {
    if (phones.selected !== null)
      change(phones.selected.number, { text: next, destination: destination.value })
  }

  function setDestination(next: Destination): void {
    if (phones.selected === null) return
    change(phones.selected.number, { destination: next })
    failed.value = null
  }

  function askForFocus(): void {
    wantsFocus.value = true
  }

  /** Said by the text field when it has the focus. */
  function tookFocus(): void {
    wantsFocus.value = false
  }

  /** Opens the phones with one of them in front and the text field ready. */
  function openPhone(phone: string): void {
    preferences.isDockOpen = true
    phones.select(phone)
    askForFocus()
  }

  /** Sends what is written on the selected phone. What could not be sent stays in the field. */
  async function send(): Promise<void> {
    const phone = phones.selected?.number
    const written = draft.value.text
    const target = destination.value
    if (phone === undefined || target === null || written === '' || isSending.value) return
    sendingFrom.value = phone
    failed.value = null
    try {
      await phones.write(phone, { ...target, text: written })
      if (drafts.value[phone]?.text === written) change(phone, { text: '', destination: target })
    } catch (error) {
      failed.value = { phone, problem: problemOf(error) }
    } finally {
      sendingFrom.value = null
    }
  }

  /** Writes a text on a phone and sends it, in sight of whoever asked for it. */
  async function sendAs(phone: string, to: string, message: string): Promise<void> {
    openPhone(phone)
    change(phone, { text: message, destination: { to, via: 'typed' } })
    await send()
  }

  return {
    text,
    destination,
    isSending,
    failure,
    wantsFocus,
    setText,
    setDestination,
    askForFocus,
    tookFocus,
    openPhone,
    send,
    sendAs,
  }
})
