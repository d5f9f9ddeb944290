import { defineStore } from 'pinia'
import type { Keyword } from '../../emulator/contract/keywords.ts'
import type { PlatformNumber } from '../../emulator/contract/numbers.ts'
import { NUMBER_RULES } from '../../emulator/domain/number-rules.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { createResource } from './resource.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** What a poster tells people: which word to send to which number. */
export interface Poster {
  readonly number: string
  readonly type: PlatformNumber['type']
  readonly label: string
  readonly keyword: string
}

/** How many are offered, and so how many numbers are asked for their keywords. */
const mostPosters = 4
const mostNumbers = 1000

/** A word to try on each number that hears nothing without one (R22, R24): the oldest of our own keywords there. */
export const usePosters = defineStore('posters', () => {
  const call = useWorkspaceCall()
  const current = createResource<readonly Poster[] | null>(null, async (signal) => {
    const { items } = await call('listNumbers', { query: { limit: mostNumbers } }, { signal })
    const shared = items.filter(({ type, enabled }) => enabled && NUMBER_RULES[type].keywordNeeded === 'yes')
    const posters = await Promise.all(shared.slice(0, mostPosters).map((number) => posterOf(number, signal)))
    return posters.flatMap((poster) => poster ?? [])
  })

  async function posterOf(
    { number, type, label }: PlatformNumber,
    signal: AbortSignal,
  ): Promise<Poster | undefined> {
    const { items } = await call('listKeywords', { params: { number } }, { signal })
    const own = items.find(isToTry)
    return own && { number, type, label, keyword: own.text }
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (hasEvent(events, 'number.changed', 'keyword.changed')) void current.refresh()
    },
    refresh: () => void current.refresh(),
    restart: () => void current.restart(),
  }

  return { current, load: current.load, ...mirror }
})

function isToTry({ ownership, kind, enabled }: Keyword): boolean {
  return ownership === 'own' && kind === 'EXACT' && enabled
}
