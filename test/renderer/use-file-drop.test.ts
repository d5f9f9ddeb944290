import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, test } from 'vitest'
import { defineComponent, h, type Ref } from 'vue'
import { useFileDrop } from '../../src-renderer/ui/use-file-drop.ts'

describe('useFileDrop', () => {
  const taken: string[][] = []
  let isOver: Readonly<Ref<boolean>> | undefined
  const wrapper = mount(
    defineComponent(() => {
      isOver = useFileDrop((files) => taken.push(files.map(({ name }) => name)))
      return () => h('p')
    }),
  )

  afterEach(() => {
    taken.length = 0
  })

  function drag(type: 'dragover' | 'dragleave' | 'drop', about: object = {}): boolean {
    const event = Object.assign(new Event(type, { cancelable: true }), about)
    window.dispatchEvent(event)
    return event.defaultPrevented
  }

  test('what is dropped anywhere is taken, and never opens in place of the panel', () => {
    const opens = !drag('dragover')
    const wasOver = isOver?.value
    const replaces = !drag('drop', {
      dataTransfer: { files: [new File(['1'], 'a.csv'), new File(['2'], 'b.csv')] },
    })
    expect({ opens, wasOver, replaces, isOver: isOver?.value, taken }).toEqual({
      opens: false,
      wasOver: true,
      replaces: false,
      isOver: false,
      taken: [['a.csv', 'b.csv']],
    })
  })

  test('a text that is dropped is no file', () => {
    drag('drop', { dataTransfer: { files: [] } })
    expect(taken).toEqual([])
  })

  test('it is over the page until it leaves the window, whatever it passes there', () => {
    drag('dragover')
    drag('dragleave', { relatedTarget: document.body })
    const within = isOver?.value
    drag('dragleave', { relatedTarget: null })
    expect([within, isOver?.value]).toEqual([true, false])
  })

  test('without the component, nothing is listened to', () => {
    wrapper.unmount()
    drag('drop', { dataTransfer: { files: [new File(['1'], 'a.csv')] } })
    expect(taken).toEqual([])
  })
})
