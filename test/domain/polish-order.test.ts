import { expect, test } from 'vitest'
import { byName } from '../../emulator/domain/polish-order.ts'

const named = (names: readonly string[]) => names.map((name, id) => ({ id, name }))

test('api-v2 2.5–2.8: names are in the order of the Polish alphabet, capitals with small letters', () => {
  const names = named([
    'Zed',
    'łąka',
    'Ćma',
    'ala',
    'ąb',
    'luz',
    'Cyna',
    'Żaba',
    'Ala',
    'źdźbło',
    '4455',
    '+48',
  ])
  expect(byName(names).map(({ name }) => name)).toEqual([
    '+48',
    '4455',
    'ala',
    'Ala',
    'ąb',
    'Cyna',
    'Ćma',
    'luz',
    'łąka',
    'Zed',
    'źdźbło',
    'Żaba',
  ])
})

test('api-v2 2.5–2.8: things of one name keep their order, and turn it around backwards', () => {
  const names = named(['b', 'a', 'b'])
  expect([byName(names), byName(names, 'desc')].map((list) => list.map(({ id }) => id))).toEqual([
    [1, 0, 2],
    [2, 0, 1],
  ])
})
