import type { VendorInterface } from '../../../../emulator/contract/vendor-calls.ts'
import type { TextKey } from '../../../texts/text-key.ts'

type VendorAction = VendorInterface['actions'][number]

/** What helps against an error: a sentence, and where in the panel it is done. */
export interface Mending {
  readonly word: Exclude<
    TextKey & `apiCalls.mendOf.${string}`,
    'apiCalls.mendOf.missing' | 'apiCalls.mendOf.provoke'
  >
  readonly tab: 'access' | 'compatibility' | 'errors' | 'faults' | null
}

/** What helps against an error of the catalogue (api-v2 3). */
export function mendingOf(code: number): Mending {
  return MENDINGS.find(({ codes }) => codes.has(code)) ?? CATALOGUE
}

const CATALOGUE: Mending = { word: 'apiCalls.mendOf.catalogue', tab: 'errors' }

const MENDINGS: readonly (Mending & { readonly codes: ReadonlySet<number> })[] = [
  { codes: new Set([1001, 1011, 1012]), word: 'apiCalls.mendOf.credentials', tab: 'access' },
  {
    codes: new Set([1002, 1005, 1007, 1008, 3001, 3003, 3005, 3007, 3008, 3009, 3100, 3107, 4102, 4500]),
    word: 'apiCalls.mendOf.rights',
    tab: 'access',
  },
  { codes: new Set([1003, 1009]), word: 'apiCalls.mendOf.address', tab: 'access' },
  { codes: new Set([1000]), word: 'apiCalls.mendOf.action', tab: 'compatibility' },
  { codes: new Set([1006]), word: 'apiCalls.mendOf.format', tab: null },
  { codes: new Set([2001, 3103, 4101]), word: 'apiCalls.mendOf.phone', tab: null },
  { codes: new Set([3000, 3002, 3004, 3006, 4103]), word: 'apiCalls.mendOf.limit', tab: 'access' },
  { codes: new Set([3106]), word: 'apiCalls.mendOf.sender', tab: null },
]

/** The parameters that an action cannot do without; of those where one is enough, all, with `separator` between. */
export function neededNames({ parameters }: Pick<VendorAction, 'parameters'>, separator: string): string {
  const required = parameters.filter(({ need }) => need === 'required').map(({ name }) => name)
  const oneOf = parameters.filter(({ need }) => need === 'one-of').map(({ name }) => name)
  return [...(oneOf.length > 0 ? [oneOf.join(separator)] : []), ...required].join(', ')
}
