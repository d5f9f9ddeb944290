import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useFocusKeeper } from '../../src-renderer/ui/focus-keeper.ts'

let scope: EffectScope

beforeEach(() => {
  scope = effectScope()
  scope.run(() => {
    useFocusKeeper()
  })
})
afterEach(() => {
  scope.stop()
  document.body.replaceChildren()
})

function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`focus keeper: there is no ${id} on the page`)
  return found
}

const screens = [
  {
    label: 'the next row takes the place of one that is deleted',
    html: '<ul><li id="row"><button id="lost">1</button></li><li><button id="next">2</button></li></ul>',
    goes: 'row',
    expected: 'next',
  },
  {
    label: 'the last row is left to the one before it',
    html: '<ul><li><button id="before">1</button></li><li id="row"><button id="lost">2</button></li></ul>',
    goes: 'row',
    expected: 'before',
  },
  {
    label: 'a detail that closes leaves the list, not the separator beside it',
    html: '<div><div id="list" role="listbox" tabindex="0"></div><div role="separator" tabindex="0"></div><div><section id="detail"><button id="lost">x</button></section></div></div>',
    goes: 'detail',
    expected: 'list',
  },
  {
    label: 'a notice gives the focus back to where it was before',
    html: '<div><button id="before">1</button></div><section data-overlay><div id="notice"><button id="lost">Cofnij</button></div></section>',
    first: 'before',
    goes: 'notice',
    expected: 'before',
  },
]

describe('the focus keeper', () => {
  test.each(screens)('$label', async ({ html, first, goes, expected }) => {
    document.body.innerHTML = html
    if (first !== undefined) element(first).focus()
    element('lost').focus()
    element(goes).remove()
    await Promise.resolve()
    await Promise.resolve()
    expect(document.activeElement?.id).toBe(expected)
  })

  test('leaves the focus where somebody put it', async () => {
    document.body.innerHTML =
      '<div><button id="lost">1</button></div><div><button id="other">2</button></div>'
    element('lost').focus()
    element('other').focus()
    element('lost').remove()
    await Promise.resolve()
    expect(document.activeElement?.id).toBe('other')
  })
})
