/** Milliseconds since 1970-01-01T00:00:00Z on the workspace's virtual clock (R3). Every time inside the engine has this type. */
export type EpochMs = number & { readonly __brand: 'EpochMs' }

export const MS_PER_MINUTE = 60_000
export const MS_PER_HOUR = 3_600_000
export const MS_PER_DAY = 86_400_000

/** Answers the instant for a whole number of milliseconds; throws on anything else, because only our own code calls it. */
export function epochMs(value: number): EpochMs {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number of milliseconds: ${value}`)
  return value as EpochMs
}

/** Answers the instant `deltaMs` later (or earlier, when negative). */
export function addMs(instant: EpochMs, deltaMs: number): EpochMs {
  return epochMs(instant + deltaMs)
}
