import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../src-renderer/ui/styles/tokens.css', import.meta.url), 'utf8')
type Rgb = readonly [number, number, number]

/** The declared value of a token in one theme, with `var()` followed. */
function tokenIn(theme: 'light' | 'dark', name: string): string {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1]
  if (value === undefined) throw new Error(`no token --${name}`)
  const followed = value.replaceAll(/var\(--([\w-]+)\)/g, (_, inner: string) => tokenIn(theme, inner))
  const pair = /^light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)$/.exec(followed)
  return (theme === 'light' ? pair?.[1] : pair?.[2]) ?? followed
}

function linearRgb(color: string): Rgb {
  const [lightness = 0, chroma = 0, hue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number)
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

function contrast(theme: 'light' | 'dark', front: string, back: string): number {
  const luminance = (name: string) => {
    const [red, green, blue] = linearRgb(tokenIn(theme, name))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark = 0, light = 0] = [luminance(front), luminance(back)].toSorted((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

const planes = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'selected']
const texts = [
  'ink',
  'ink-muted',
  'ink-dim',
  'accent',
  'accent-strong',
  'outbound',
  'forward',
  'fault',
  'error',
]
const pairs = [
  ...texts.flatMap((text) => planes.map((plane) => [text, plane] as const)),
  ...['outbound', 'forward', 'fault', 'error'].map((tone) => [tone, `${tone}-soft`] as const),
  ...['ink', 'ink-muted', 'accent-strong'].map((text) => [text, 'accent-soft'] as const),
  ['ink-muted', 'system-soft'] as const,
  ['on-accent', 'accent'] as const,
]

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  test('sets text at a contrast of at least 4.5 to 1', () => {
    const weak = pairs
      .map(([front, back]) => ({ front, back, ratio: Number(contrast(theme, front, back).toFixed(2)) }))
      .filter(({ ratio }) => ratio < 4.5)
    expect(weak).toEqual([])
  })
  test('marks focus and states at a contrast of at least 3 to 1', () => {
    const weak = planes.filter((plane) => contrast(theme, 'focus', plane) < 3)
    expect(weak).toEqual([])
  })
})
