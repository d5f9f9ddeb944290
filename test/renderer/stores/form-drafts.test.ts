import { beforeEach, describe, expect, test } from 'vitest'
import { effectScope } from 'vue'
import { useFormDraft } from '../../../src-renderer/stores/form-drafts.ts'
import { useWorkspaces } from '../../../src-renderer/stores/workspace.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

/** A form that is open until it is closed. */
function openForm(name: string, begins: string) {
  const scope = effectScope()
  const form = scope.run(() => useFormDraft(name, begins))
  if (form === undefined) throw new Error('the form did not open')
  return { ...form, close: () => scope.stop() }
}

/** What a form shows when it is opened, which leaves nothing behind. */
function shownBy(name: string, begins: string): string {
  const { draft, forget, close } = openForm(name, begins)
  const shown = draft.value
  forget()
  close()
  return shown
}

describe('useFormDraft', () => {
  beforeEach(() => {
    panelWith(createFakeEmulatorClient())
  })

  function writeAndClose(end: 'put aside' | 'given up'): void {
    const { draft, forget, close } = openForm('keyword', '')
    draft.value = 'LATO'
    if (end === 'given up') forget()
    close()
  }

  test('a form that was put aside shows what was written, one that was given up begins anew', () => {
    writeAndClose('put aside')
    expect([shownBy('another', ''), shownBy('keyword', ''), shownBy('keyword', '')]).toEqual(['', 'LATO', ''])
    writeAndClose('given up')
    expect(shownBy('keyword', '')).toBe('')
  })

  test('what the form is about has changed since: it begins anew', () => {
    writeAndClose('put aside')
    expect(shownBy('keyword', 'ZIMA')).toBe('ZIMA')
  })

  test('another workspace knows nothing of it', () => {
    writeAndClose('put aside')
    useWorkspaces().switchTo('other')
    expect(shownBy('keyword', '')).toBe('')
  })

  test('a draft that is about something else now is not kept', () => {
    const { begin, close } = openForm('keyword', '')
    begin('ZIMA')
    close()
    expect(shownBy('keyword', '')).toBe('')
  })
})
