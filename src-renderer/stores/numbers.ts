import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Keyword } from '../../emulator/contract/keywords.ts'
import type { TryText, TryTextAnswer } from '../../emulator/contract/match.ts'
import type { PlatformNumber } from '../../emulator/contract/numbers.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'
import { asNewKeyword, type NewKeyword } from './keyword-as-new.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { deferRemoval, type Removal } from './removal.ts'
import { createResourceList, WHOLE_LIST } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

type NewNumber = WorkspaceRequest<'createNumber'>['body']
type NumberChange = WorkspaceRequest<'updateNumber'>['body']
type KeywordChange = WorkspaceRequest<'updateKeyword'>['body']

/** The platform's numbers, and the keywords of the one that is open. */
export const useNumbers = defineStore('numbers', () => {
  const call = useWorkspaceCall()
  const list = createResourceList<PlatformNumber>({
    pageSize: WHOLE_LIST,
    readPage: (page, signal) => call('listNumbers', { query: page }, { signal }),
  })
  const openedNumber = shallowRef<string | null>(null)
  const opened = computed(() => list.items.find(({ number }) => number === openedNumber.value) ?? null)
  const keywords = createResourceList<Keyword>({
    readPage: async (page, signal) =>
      openedNumber.value === null
        ? { items: [], nextCursor: null }
        : await call('listKeywords', { params: { number: openedNumber.value }, query: page }, { signal }),
  })

  /** Shows one number with its keywords; null: none. */
  async function open(number: string | null): Promise<void> {
    openedNumber.value = number
    keywords.clear()
    if (number !== null) await keywords.load()
  }

  async function create(number: NewNumber): Promise<PlatformNumber> {
    const created = await call('createNumber', { body: number })
    await list.refresh()
    return created
  }

  async function update(number: string, change: NumberChange): Promise<void> {
    await call('updateNumber', { params: { number }, body: change })
    await list.refresh()
  }

  /** Deletes a number with its keywords when the removal settles. */
  function remove(number: string): Removal {
    return deferRemoval(
      list,
      (other) => other.number === number,
      () => call('deleteNumber', { params: { number } }),
    )
  }

  async function createKeyword(number: string, keyword: NewKeyword): Promise<Keyword> {
    const created = await call('createKeyword', { params: { number }, body: keyword })
    await keywords.refresh()
    return created
  }

  async function updateKeyword({ number, id }: Keyword, change: KeywordChange): Promise<void> {
    await call('updateKeyword', { params: { number, keyword: String(id) }, body: change })
    await keywords.refresh()
  }

  /** Gives a keyword up at once, so that the next message already goes without it; undo reserves it again, forwards included. */
  async function removeKeyword(keyword: Keyword): Promise<Removal> {
    const { number, id } = keyword
    const forwards = await call('listForwards', { query: { keywordId: id } })
    await call('deleteKeyword', { params: { number, keyword: String(id) } })
    await keywords.refresh()
    return {
      async undo() {
        const again = await createKeyword(number, asNewKeyword(keyword))
        const source = { kind: 'keyword' as const, number, keywordId: again.id }
        for (const { kind, target, enabled } of forwards.items)
          await call('createForward', { body: { source, kind, target, enabled } })
      },
    }
  }

  /** What a text would do, without effects. */
  function tryText(text: TryText): Promise<TryTextAnswer> {
    return call('tryText', { body: text })
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (hasEvent(events, 'number.changed', 'keyword.changed')) void list.refresh()
      if (hasEvent(events, 'keyword.changed', 'group.changed')) void keywords.refresh()
    },
    refresh() {
      void list.refresh()
      void keywords.refresh()
    },
    restart() {
      void open(null)
      void list.restart()
    },
  }

  return {
    list,
    openedNumber,
    opened,
    keywords,
    load: list.load,
    open,
    create,
    update,
    remove,
    createKeyword,
    updateKeyword,
    removeKeyword,
    tryText,
    ...mirror,
  }
})
