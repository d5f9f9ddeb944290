import { beforeEach, describe, expect, test } from 'vitest'
import { useJournal } from '../../../src-renderer/stores/journal.ts'
import { anEvent } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

describe('useJournal', () => {
  beforeEach(() => {
    panelWith(createFakeEmulatorClient())
  })

  const seqs = () => useJournal().events.map(({ seq }) => seq)

  test('keeps what went by, newest first, until the workspace is another one', () => {
    const journal = useJournal()
    journal.applyEvents([anEvent(1, 'phone.changed'), anEvent(2, 'clock.changed')])
    journal.applyEvents([anEvent(3, 'clock.changed')])
    expect(seqs()).toEqual([3, 2, 1])

    journal.restart()
    expect(seqs()).toEqual([])
  })

  test('keeps no more than the last 500', () => {
    useJournal().applyEvents(Array.from({ length: 600 }, (_, index) => anEvent(index + 1, 'clock.changed')))
    expect([seqs().length, seqs()[0], seqs().at(-1)]).toEqual([500, 600, 101])
  })
})
