import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import {
  defaultPreferences,
  parsePreferences,
  usePreferences,
} from '../../src-renderer/stores/preferences.ts'

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('what was stored', () => {
  test.each([
    { label: 'nothing', stored: null, expected: defaultPreferences },
    { label: 'something else', stored: ['pl'], expected: defaultPreferences },
    {
      label: 'values of another version',
      stored: {
        language: 'de',
        theme: 'dark',
        density: 3,
        isDockOpen: 'yes',
        splits: { messages: 400, bad: 'x' },
      },
      expected: { ...defaultPreferences, theme: 'dark', splits: { messages: 400 } },
    },
    {
      label: 'everything',
      stored: {
        language: 'en',
        theme: 'light',
        density: 'compact',
        isDockOpen: false,
        isBottomOpen: true,
        splits: { bottom: 180 },
      },
      expected: {
        language: 'en',
        theme: 'light',
        density: 'compact',
        isDockOpen: false,
        isBottomOpen: true,
        splits: { bottom: 180 },
      },
    },
  ])('$label is read value by value', ({ stored, expected }) => {
    expect(parsePreferences(stored)).toEqual(expected)
  })
})

describe('the store', () => {
  test('remembers choices and split sizes for the next start', async () => {
    const preferences = usePreferences()
    preferences.language = 'en'
    preferences.split('messages', 360).value = 412.6
    await nextTick()
    setActivePinia(createPinia())
    const next = usePreferences()
    expect([next.language, next.split('messages', 360).value, next.split('contacts', 320).value]).toEqual([
      'en',
      413,
      320,
    ])
  })
  test('works when the browser keeps nothing', async () => {
    const refuse = () => {
      throw new DOMException('storage is off', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
    const preferences = usePreferences()
    preferences.theme = 'dark'
    await nextTick()
    expect([preferences.theme, preferences.language]).toEqual(['dark', 'pl'])
  })
  test('starts with its defaults when what is stored is not even JSON', () => {
    localStorage.setItem('bramka.preferences', '{')
    expect(usePreferences().density).toBe('comfortable')
  })
})
