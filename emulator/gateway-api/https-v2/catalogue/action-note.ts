import type { VendorAction, VendorParameter } from '../../../domain/vendor-interface.ts'

/** What the compatibility list says of an action beside its names. */
export type ActionNote = Omit<VendorAction, 'name' | 'aliases'>

/** Parameters that must be there. */
export function required(...names: readonly string[]): readonly VendorParameter[] {
  return names.map((name) => ({ name, need: 'required' }))
}

/** Parameters of which one must be there. */
export function oneOf(...names: readonly string[]): readonly VendorParameter[] {
  return names.map((name) => ({ name, need: 'one-of' }))
}

/** Parameters that may be left out. */
export function optional(...names: readonly string[]): readonly VendorParameter[] {
  return names.map((name) => ({ name, need: 'optional' }))
}
