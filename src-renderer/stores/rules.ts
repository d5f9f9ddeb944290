import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { RuleList } from '../../emulator/contract/settings.ts'
import { useEmulatorClient } from './client-injection.ts'
import { createResource } from './resource.ts'

type RuleInfo = RuleList['items'][number]

/** The rule book, which every rule number on the screen leads to. It is part of the program and never changes. */
export const useRules = defineStore('rules', () => {
  const client = useEmulatorClient()
  const book = createResource<readonly RuleInfo[]>([], async (signal) => {
    const { items } = await client.call('listRules', {}, { signal })
    return items
  })
  const byNumber = computed(() => new Map(book.value.map((rule) => [rule.rule, rule])))

  /** Reads the book once; a failed try is repeated by the next call. */
  async function load(): Promise<void> {
    if (book.state.kind === 'idle' || book.state.kind === 'failed') await book.load()
  }

  /** A rule by its number, such as `R41`; undefined until the book is read. */
  function ruleOf(number: string): RuleInfo | undefined {
    return byNumber.value.get(number)
  }

  return { book, load, ruleOf }
})
