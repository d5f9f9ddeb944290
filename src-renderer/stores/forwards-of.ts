import { computed } from 'vue'
import type { Forward } from '../../emulator/contract/forwards.ts'
import type { Keyword } from '../../emulator/contract/keywords.ts'
import type { Address } from '../../emulator/domain/addresses.ts'
import { resolveBuiltInReceiver } from '../../emulator/domain/forwarding/built-in-receiver.ts'
import type { ForwardKind, ForwardSource } from '../../emulator/domain/forwarding/forward.ts'
import type { PreviewSetting } from '../../emulator/domain/forwarding/preview-forward.ts'
import type { NumberType } from '../../emulator/domain/number-type.ts'
import { DEFAULT_PROFILE } from '../../emulator/domain/profile.ts'
import { seedOf } from '../../emulator/domain/seeded-random.ts'
import { epochMs } from '../../emulator/domain/time.ts'
import { useAccounts } from './accounts.ts'
import { useClock } from './clock.ts'
import { useForwards } from './forwards.ts'
import { useNumbers } from './numbers.ts'
import { problemOf } from './problem-of.ts'
import { useProfile } from './profile.ts'
import { useVendorPlace } from './vendor-place.ts'
import { useWorkspaces } from './workspace.ts'

type Source = Forward['source']

interface ForwardsOfOptions {
  readonly source: () => Source
  /** Whose they are; null: those of all own accounts, and new ones are the first own account's. */
  readonly accountId: () => number | null
  /** The keyword that they hang on, if it is one's. */
  readonly keyword?: () => Keyword | null
}

/** The forwards of one source with all that changing one needs: what a preview tells, and the steps. */
export function useForwardsOf({ source, accountId, keyword = () => null }: ForwardsOfOptions) {
  const forwards = useForwards()
  const accounts = useAccounts()
  const numbers = useNumbers()
  const clock = useClock()
  const profile = useProfile()
  const workspaces = useWorkspaces()
  const place = useVendorPlace()

  for (const { state, load } of [forwards.list, accounts.list, numbers.list, clock.current, profile.values])
    if (state.kind === 'idle') void load()

  const lines = computed(() =>
    forwards.list.items.filter(
      (forward) =>
        isSameSource(forward.source, source()) && (accountId() === null || forward.accountId === accountId()),
    ),
  )
  const owners = computed(() => accounts.list.items.filter(({ role }) => role === 'own'))

  /** What a forward of this account tells of a message. */
  function settingOf(owner: number | null): PreviewSetting {
    const known = keyword()
    return {
      type: typeOf(source()),
      keyword: known && { text: known.text, groups: known.groups.map(({ name }) => name) },
      account: owners.value.find(({ id }) => owner === null || id === owner),
      profile: profile.values.value ?? DEFAULT_PROFILE,
      seed: seedOf(workspaces.current.value?.seed ?? ''),
      now: epochMs(clock.nowMs ?? 0),
    }
  }

  function typeOf(from: Source): NumberType | null {
    if (from.kind === 'replies') return 'TWO_WAY'
    if (!('number' in from)) return null
    return numbers.list.items.find(({ number }) => number === from.number)?.type ?? null
  }

  return {
    get state() {
      return forwards.list.state
    },
    get lines() {
      return lines.value
    },
    get source() {
      return canonical(source())
    },
    /** Who can have some here; more than one only where that is a question. */
    get owners() {
      return accountId() === null ? owners.value : owners.value.filter(({ id }) => id === accountId())
    },
    /** Where an address really leads: a built-in receiver is named by one that fits every workspace. */
    leadsTo: (url: string) =>
      resolveBuiltInReceiver(url, place.root.value.replace(/\/$/, ''), workspaces.currentId),
    settingOf,
    load: forwards.load,
    problemOf,
    async add(owner: number | null, kind: ForwardKind, target: string) {
      await forwards.create({
        source: source(),
        kind,
        target,
        ...(owner !== null && { accountId: owner }),
      })
    },
    redirect: (id: number, target: string) => forwards.update(id, { target }),
    enable: (id: number, enabled: boolean) => forwards.update(id, { enabled }),
    async remove(id: number) {
      const forward = lines.value.find((line) => line.id === id)
      return forward === undefined ? null : await forwards.remove(forward)
    },
  }
}

/** Addresses of the control API are canonical already. */
function canonical(source: Source): ForwardSource {
  return 'number' in source ? { ...source, number: source.number as Address } : source
}

function isSameSource(one: Source, other: Source): boolean {
  switch (one.kind) {
    case 'number':
      return other.kind === 'number' && one.number === other.number
    case 'keyword':
      return other.kind === 'keyword' && one.keywordId === other.keywordId
    case 'reports':
      return other.kind === 'reports' && one.userId === other.userId
    case 'replies':
    case 'premium':
      return one.kind === other.kind
  }
}
