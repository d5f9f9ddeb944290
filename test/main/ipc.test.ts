import type { IpcMainInvokeEvent } from 'electron'
import { describe, expect, test } from 'vitest'
import { answerPanel } from '../../src-main/ipc.ts'

type Answer = (event: IpcMainInvokeEvent, ...parameters: unknown[]) => unknown

const panelOrigin = 'http://127.0.0.1:4310'
const panelFrame = { origin: panelOrigin, parent: null }

/** The part of Electron's IPC that the shell uses, without Electron. */
function openShell(origin: string | undefined = panelOrigin) {
  const answers = new Map<string, Answer>()
  const done: string[] = []
  answerPanel({
    ipc: { handle: (channel, answer) => void answers.set(channel, answer) },
    panelOrigin: () => origin,
    openWorkspaceFolder: () => Promise.resolve(void done.push('opened folder')),
    setTheme: (theme) => void done.push(`theme ${theme}`),
  })
  const ask = (frame: unknown, channel: string, ...parameters: unknown[]): unknown =>
    answers.get(channel)?.({ senderFrame: frame } as IpcMainInvokeEvent, ...parameters)
  return { ask, done, channels: [...answers.keys()] }
}

describe('answerPanel', () => {
  test('answers just what the bridge offers', () => {
    expect(openShell().channels).toEqual(['openWorkspaceFolder', 'setTheme'])
  })

  test('does what the panel asks', async () => {
    const { ask, done } = openShell()
    await ask(panelFrame, 'openWorkspaceFolder')
    await ask(panelFrame, 'setTheme', 'dark')
    expect(done).toEqual(['opened folder', 'theme dark'])
  })

  test.each([
    { label: 'another origin', frame: { origin: 'http://127.0.0.1:4311', parent: null } },
    { label: 'a page without an origin', frame: { origin: 'null', parent: null } },
    { label: 'a frame inside the panel', frame: { origin: panelOrigin, parent: panelFrame } },
    { label: 'a frame that is gone', frame: null },
  ])('refuses $label', async ({ frame }) => {
    const { ask, done } = openShell()
    await expect(ask(frame, 'openWorkspaceFolder')).rejects.toThrow(
      'openWorkspaceFolder: only the panel may ask',
    )
    await expect(ask(frame, 'setTheme', 'dark')).rejects.toThrow('setTheme: only the panel may ask')
    expect(done).toEqual([])
  })

  test('refuses everybody before there is a panel', async () => {
    const answers = new Map<string, Answer>()
    answerPanel({
      ipc: { handle: (channel, answer) => void answers.set(channel, answer) },
      panelOrigin: () => undefined,
      openWorkspaceFolder: () => Promise.reject(new Error('must not be asked')),
      setTheme: () => undefined,
    })
    const event = { senderFrame: { origin: undefined, parent: null } } as unknown as IpcMainInvokeEvent
    await expect(answers.get('openWorkspaceFolder')?.(event)).rejects.toThrow('only the panel may ask')
  })

  test.each([['blue'], [undefined], [{ theme: 'dark' }], [['dark']]])(
    'refuses the theme %j',
    async (theme) => {
      const { ask, done } = openShell()
      await expect(ask(panelFrame, 'setTheme', theme)).rejects.toThrow('expected light, dark or system')
      expect(done).toEqual([])
    },
  )
})
