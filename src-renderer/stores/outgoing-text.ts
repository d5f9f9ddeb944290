import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** A text that somebody wants to send, handed from the screen that has it to the one that sends. */
export const useOutgoingText = defineStore('outgoing-text', () => {
  const waiting = shallowRef<string | null>(null)

  function ask(text: string): void {
    waiting.value = text
  }

  /** Answers the text that waits, once; null: none does. */
  function take(): string | null {
    const text = waiting.value
    waiting.value = null
    return text
  }

  return { ask, take }
})
