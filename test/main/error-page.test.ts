import { describe, expect, test } from 'vitest'
import { parseErrorPageAction, renderErrorPage } from '../../src-main/error-page.ts'

const hostile = `</pre><script>alert("1")</script><img src='x' onerror=alert(1)>&amp;`

describe('renderErrorPage', () => {
  const page = renderErrorPage({
    language: 'pl',
    title: hostile,
    reason: hostile,
    explanation: hostile,
    logTitle: hostile,
    log: hostile,
    actions: { retry: hostile, 'open-folder': hostile, quit: hostile },
  })

  test('shows every text as text', () => {
    const tags = page.match(/<\/?[a-z0-9]+/g) ?? []
    expect([...new Set(tags)].sort()).toEqual(
      ['a', 'h1', 'h2', 'html', 'main', 'meta', 'nav', 'p', 'pre', 'style', 'title']
        .flatMap((tag) => (tag === 'meta' ? ['<meta'] : [`<${tag}`, `</${tag}`]))
        .sort(),
    )
    expect(page.match(/&#38;amp;/g)).toHaveLength(10)
  })

  test('its buttons lead where the window looks', () => {
    const addresses = [...page.matchAll(/href="([^"]+)"/g)].map(([, address]) => address ?? '')
    expect(addresses.map(parseErrorPageAction)).toEqual(['retry', 'open-folder', 'quit'])
  })
})

describe('parseErrorPageAction', () => {
  test.each([
    '',
    'https://bramka.invalid/',
    'https://bramka.invalid/format',
    'https://example.org/retry',
    'retry',
  ])('leads nowhere: %s', (url) => expect(parseErrorPageAction(url)).toBeUndefined())
})
