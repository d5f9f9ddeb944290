import { expect, test } from 'vitest'
import { usePosters } from '../../../src-renderer/stores/posters.ts'
import { aKeyword, aNumber } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

test('R22, R24: offers our first keyword of each number that hears nothing without one', async () => {
  const client = createFakeEmulatorClient()
  const keywords = {
    '+48503340503': [
      aKeyword('TAK', { ownership: 'neighbour' }),
      aKeyword('STARE', { enabled: false }),
      aKeyword('OGRODNIK'),
      aKeyword('RÓŻA'),
    ],
    '4301': [],
  }
  client.answer('listNumbers', () => ({
    items: [
      aNumber('+48503340503', { label: 'Plakat wiosna' }),
      aNumber('4301', { type: 'SC' }),
      aNumber('+48532600111', { type: 'NDI_SMS' }),
      aNumber('4302', { type: 'SC', enabled: false }),
    ],
    nextCursor: null,
  }))
  client.answer('listKeywords', ({ params }) => ({
    items: [...keywords[params.number as keyof typeof keywords]],
    nextCursor: null,
  }))
  panelWith(client)

  await usePosters().load()

  expect(usePosters().current.value).toEqual([
    { number: '+48503340503', type: 'ND', label: 'Plakat wiosna', keyword: 'OGRODNIK' },
  ])
})
