import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Contact } from '../../emulator/contract/contacts.ts'
import type { Keyword } from '../../emulator/contract/keywords.ts'
import { createResource } from './resource.ts'
import { readUpTo } from './resource-list.ts'
import { useNumbers } from './numbers.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** How many numbers are asked for their keywords, and how many keywords of each. */
const mostNumbers = 50
const mostKeywords = 1000
/** How many contacts are asked for. */
const mostContacts = 5

/** What the palette can find by its name: own keywords of all numbers, read when somebody is about to look for one, and contacts. */
export const useFindable = defineStore('findable', () => {
  const call = useWorkspaceCall()
  const numbers = useNumbers()
  const keywords = createResource<readonly Keyword[]>([], async (signal) => {
    if (numbers.list.state.kind !== 'loaded') await numbers.list.load()
    const asked = numbers.list.items.filter(({ keywordCount }) => keywordCount > 0).slice(0, mostNumbers)
    const found = await Promise.all(
      asked.map(({ number }) =>
        readUpTo(
          mostKeywords,
          (query, aborted) => call('listKeywords', { params: { number }, query }, { signal: aborted }),
          signal,
        ),
      ),
    )
    return found.flatMap(({ items }) => items).filter(({ ownership }) => ownership === 'own')
  })
  const contacts = shallowRef<readonly Contact[]>([])
  let latest = 0

  /** Looks for contacts by a part of a phone or a name; an answer to an older question is dropped. */
  async function findContacts(query: string): Promise<void> {
    latest += 1
    const asked = latest
    const { items } =
      query === '' ? { items: [] } : await call('listContacts', { query: { q: query, limit: mostContacts } })
    if (asked === latest) contacts.value = items
  }

  return { keywords, contacts, findContacts }
})
