import { describe, expect, test } from 'vitest'
import { sameScreen } from '../../src-main/same-screen.ts'

const panelUrl = 'http://127.0.0.1:5000/_bramka/panel/#token=new'

describe('sameScreen', () => {
  test.each([
    {
      label: 'keeps screen and search, not the token',
      shown: 'http://127.0.0.1:4310/_bramka/panel/messages?q=from%3AOla#token=old',
      address: 'http://127.0.0.1:5000/_bramka/panel/messages?q=from%3AOla#token=new',
    },
    { label: 'keeps nothing of another page', shown: 'chrome-error://chromewebdata/', address: panelUrl },
    { label: 'keeps nothing of no page', shown: '', address: panelUrl },
  ])('$label', ({ shown, address }) => {
    expect(sameScreen(shown, panelUrl)).toBe(address)
  })
})
