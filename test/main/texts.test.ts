import { describe, expect, test } from 'vitest'
import type { EmulatorFailure } from '../../src-main/emulator-supervisor.ts'
import { textsFor } from '../../src-main/texts.ts'

describe('textsFor', () => {
  test.each([
    { locale: 'pl', language: 'pl' },
    { locale: 'pl-PL', language: 'pl' },
    { locale: 'en-GB', language: 'en' },
    { locale: 'de', language: 'en' },
    { locale: '', language: 'en' },
  ])('$locale gets $language', ({ locale, language }) => {
    expect(textsFor(locale).language).toBe(language)
  })

  test('every failure is said in both languages', () => {
    const failures: readonly EmulatorFailure[] = [
      { kind: 'refused', message: 'port 4310 is taken' },
      { kind: 'ended', how: 'exit status 3' },
      { kind: 'silent', afterMs: 30_000 },
      { kind: 'unstable', exits: 6, how: 'SIGSEGV' },
    ]
    const said = ['pl', 'en'].map((locale) =>
      failures.map((failure) => textsFor(locale).describeFailure(failure)),
    )
    expect(said).toMatchInlineSnapshot(`
      [
        [
          "port 4310 is taken",
          "Emulator zakończył się, zanim zaczął działać (exit status 3).",
          "Emulator nie odezwał się przez 30 s.",
          "Emulator w ciągu minuty zakończył się 6 razy (ostatnio: SIGSEGV).",
        ],
        [
          "port 4310 is taken",
          "The emulator ended before it began to work (exit status 3).",
          "The emulator said nothing for 30 s.",
          "The emulator ended 6 times within a minute (last: SIGSEGV).",
        ],
      ]
    `)
  })
})
