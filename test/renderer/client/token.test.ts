import { describe, expect, test } from 'vitest'
import { takeToken } from '../../../src-renderer/client/token.ts'

/** A window opened at this fragment, in a tab that keeps what it was given before. */
function opened(hash: string, kept: Readonly<Record<string, string>> = {}) {
  const stored = new Map(Object.entries(kept))
  const addresses: string[] = []
  return {
    stored,
    addresses,
    places: {
      location: { hash, pathname: '/_bramka/panel/messages', search: '?q=is:unread' },
      history: {
        state: { position: 1 },
        replaceState: (_: unknown, __: string, url?: string | URL | null) => addresses.push(String(url)),
      },
      sessionStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => void stored.set(key, value),
      },
    },
  }
}

describe('takeToken', () => {
  test.for([
    {
      label: 'takes the token out of the address and keeps it',
      hash: '#token=abc',
      kept: {},
      expected: { token: 'abc', stored: 'abc', addresses: ['/_bramka/panel/messages?q=is:unread'] },
    },
    {
      label: 'leaves the rest of the fragment in the address',
      hash: '#token=abc&at=R41',
      kept: {},
      expected: { token: 'abc', stored: 'abc', addresses: ['/_bramka/panel/messages?q=is:unread#at=R41'] },
    },
    {
      label: 'prefers the address to what the tab came with before',
      hash: '#token=new',
      kept: { 'bramka.token': 'old' },
      expected: { token: 'new', stored: 'new', addresses: ['/_bramka/panel/messages?q=is:unread'] },
    },
    {
      label: 'finds the kept token after the page was loaded again',
      hash: '',
      kept: { 'bramka.token': 'abc' },
      expected: { token: 'abc', stored: 'abc', addresses: [] },
    },
    {
      label: 'answers null when the tab never had one',
      hash: '#at=R41',
      kept: {},
      expected: { token: null, stored: undefined, addresses: [] },
    },
  ])('$label', ({ hash, kept, expected }) => {
    const { places, stored, addresses } = opened(hash, kept)

    const token = takeToken(places)

    expect({ token, stored: stored.get('bramka.token'), addresses }).toEqual(expected)
  })
})
