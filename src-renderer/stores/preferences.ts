import { defineStore } from 'pinia'
import { computed, reactive, toRefs, watch, type WritableComputedRef } from 'vue'

export type PanelLanguage = 'pl' | 'en'
export type PanelTheme = 'light' | 'dark' | 'system'
export type PanelDensity = 'comfortable' | 'compact'

/** What a person chose about the panel itself. It stays in the browser; the emulator knows nothing of it. */
export interface Preferences {
  readonly language: PanelLanguage
  readonly theme: PanelTheme
  readonly density: PanelDensity
  readonly isDockOpen: boolean
  readonly isBottomOpen: boolean
  /** Sizes people dragged, in pixels, by the name of the split. */
  readonly splits: Readonly<Record<string, number>>
}

export const defaultPreferences: Preferences = {
  language: 'pl',
  theme: 'system',
  density: 'comfortable',
  isDockOpen: true,
  isBottomOpen: false,
  splits: {},
}

const storageKey = 'bramka.preferences'

/** Reads whatever was stored; each value that is missing or no longer understood takes its default. */
export function parsePreferences(stored: unknown): Preferences {
  if (!isRecord(stored)) return defaultPreferences
  return {
    language: oneOf(stored['language'], ['pl', 'en'], defaultPreferences.language),
    theme: oneOf(stored['theme'], ['light', 'dark', 'system'], defaultPreferences.theme),
    density: oneOf(stored['density'], ['comfortable', 'compact'], defaultPreferences.density),
    isDockOpen: booleanOr(stored['isDockOpen'], defaultPreferences.isDockOpen),
    isBottomOpen: booleanOr(stored['isBottomOpen'], defaultPreferences.isBottomOpen),
    splits: parseSplits(stored['splits']),
  }
}

export const usePreferences = defineStore('preferences', () => {
  const state = reactive({ ...readStored() })
  watch(state, writeStored, { deep: true })

  /** The remembered size of a split, in pixels; writing it remembers it. */
  function split(name: string, initialSize: number): WritableComputedRef<number> {
    return computed({
      get: () => state.splits[name] ?? initialSize,
      set: (size) => {
        state.splits = { ...state.splits, [name]: Math.round(size) }
      },
    })
  }

  return { ...toRefs(state), split }
})

// Storage can be switched off, full, or hold what another version wrote: the panel then starts with its defaults.
function readStored(): Preferences {
  try {
    return parsePreferences(JSON.parse(localStorage.getItem(storageKey) ?? 'null'))
  } catch {
    return defaultPreferences
  }
}

function writeStored(preferences: Preferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences))
  } catch {
    // Nothing to tell anybody: the choice holds until the window closes.
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[], otherwise: Choice): Choice {
  return choices.find((choice) => choice === value) ?? otherwise
}

function booleanOr(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise
}

function parseSplits(value: unknown): Preferences['splits'] {
  if (!isRecord(value)) return {}
  const sizes = Object.entries(value).filter(
    (entry): entry is [string, number] => Number.isFinite(entry[1]) && Number(entry[1]) > 0,
  )
  return Object.fromEntries(sizes)
}
