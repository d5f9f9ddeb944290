import lucide from '@iconify-json/lucide/icons.json'
import { expect, test } from 'vitest'

const sources = import.meta.glob<string>('../../src-renderer/**/*.{ts,vue}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

test('every icon named in the sources exists, so that the build can bundle it', () => {
  const named = new Set(
    Object.values(sources).flatMap((source) => source.match(/(?<=i-lucide-)[a-z0-9-]+/g) ?? []),
  )
  const known = new Set([...Object.keys(lucide.icons), ...Object.keys(lucide.aliases)])
  expect(named.size).toBeGreaterThan(10)
  expect([...named].filter((name) => !known.has(name))).toEqual([])
})
