import type { Bilingual } from './bilingual.ts'

/** The vendor's interfaces that the emulator answers. */
export const VENDOR_INTERFACES = ['https-v2'] as const
export type VendorInterfaceName = (typeof VENDOR_INTERFACES)[number]

/**
 * Where something is known from: the vendor's pages (V), the vendor's own clients (C), both (V+C), others who used the real service
 * (T), or our own conclusion (I).
 */
export const SOURCE_MARKS = ['V', 'V+C', 'C', 'T', 'I'] as const
export type SourceMark = (typeof SOURCE_MARKS)[number]

/** A parameter of an action. */
export interface VendorParameter {
  readonly name: string
  /** `one-of`: this or another so marked. */
  readonly need: 'required' | 'one-of' | 'optional'
}

/** An action of an interface, for people who want to know what they can call. */
export interface VendorAction {
  readonly name: string
  /** Other names under which clients call it. */
  readonly aliases: readonly string[]
  readonly about: Bilingual
  readonly source: SourceMark
  /** Its own; login, password and `system` belong to every action. */
  readonly parameters: readonly VendorParameter[]
}

/** A code of an interface's error catalogue. */
export interface VendorError {
  readonly code: number
  readonly type: string
  readonly message: Bilingual
  /** How to get it here; null: nothing here leads to it, it can only be asked for. */
  readonly provoke: Bilingual | null
}

/** An interface as its compatibility list shows it. */
export interface VendorInterface {
  readonly name: VendorInterfaceName
  readonly title: Bilingual
  readonly actions: readonly VendorAction[]
  readonly errors: readonly VendorError[]
}
