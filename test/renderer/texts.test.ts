import { describe, expect, test } from 'vitest'
import { en } from '../../src-renderer/texts/en/index.ts'
import { formatsOf } from '../../src-renderer/texts/formats.ts'
import { usePanelTexts } from '../../src-renderer/texts/panel-texts.ts'
import { pl } from '../../src-renderer/texts/pl/index.ts'
import { polishPluralForm, type Language } from '../../src-renderer/texts/plural.ts'
import { inComponent } from './in-component.ts'

const textsIn = (language: Language) => inComponent(usePanelTexts, language)

/** Every text of a tree with its path, so that two languages can be laid side by side. */
function leaves(node: object, path = ''): (readonly [string, string])[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leaves(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)] as const],
  )
}

describe('Polish plurals', () => {
  test.each([
    [0, 2],
    [1, 0],
    [2, 1],
    [4, 1],
    [5, 2],
    [11, 2],
    [12, 2],
    [13, 2],
    [14, 2],
    [15, 2],
    [21, 2],
    [22, 1],
    [24, 1],
    [25, 2],
    [101, 2],
    [102, 1],
    [112, 2],
    [1204, 1],
    [1.5, 1],
  ] as const)('%d takes form %d', (count, form) => {
    expect(polishPluralForm(count)).toBe(form)
  })
  test('are used by the texts, with digits grouped', () => {
    const { t } = textsIn('pl')
    const written = [1, 3, 5, 12, 22, 1204].map((n) => t('messages.count', { n }).replaceAll('\u00a0', ' '))
    expect(written).toEqual([
      '1 wiadomość',
      '3 wiadomości',
      '5 wiadomości',
      '12 wiadomości',
      '22 wiadomości',
      '1 204 wiadomości',
    ])
    expect([1, 3, 12, 22].map((n) => t('common.newRows', { n }))).toEqual([
      '1 nowa',
      '3 nowe',
      '12 nowych',
      '22 nowe',
    ])
  })
})

describe('the two languages', () => {
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()

  test('ask for the same values in every text', () => {
    const english = new Map(leaves(en))
    const differing = leaves(pl).filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    )
    expect(differing).toEqual([])
  })
  test('have as many plural forms as their grammar needs', () => {
    const forms = (tree: object) =>
      new Set(leaves(tree).flatMap(([, text]) => (/\{n\}| \| /.test(text) ? [text.split(' | ').length] : [])))
    expect([forms(pl), forms(en)]).toEqual([new Set([3]), new Set([2])])
  })
  test('change while the panel runs', () => {
    const texts = textsIn('pl')
    const before = texts.t('frame.messages')
    texts.setLanguage('en')
    expect([before, texts.t('frame.messages'), texts.t('messages.count', { n: 1204 })]).toEqual([
      'Wiadomości',
      'Messages',
      '1,204 messages',
    ])
  })
})

describe('formats', () => {
  const at = Date.UTC(2025, 2, 3, 9, 0, 0)
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

  test('R5: an instant is shown in Warsaw, in both languages', () => {
    const written = (['pl', 'en'] as const).map((language) => {
      const formats = formatsOf(language)
      return [formats.stamp(at), formats.time(at), formats.clock(at), formats.day(at)]
    })
    expect(written).toEqual([
      ['2025-03-03 10:00:00', '10:00:00', 'pn 3 III 10:00', 'poniedziałek, 3 marca'],
      ['2025-03-03 10:00:00', '10:00:00', 'Mon 3 Mar 10:00', 'Monday 3 March'],
    ])
  })
  test('R5: the hour repeated in October keeps its wall time', () => {
    const summer = Date.UTC(2025, 9, 26, 0, 30, 0)
    const winter = Date.UTC(2025, 9, 26, 1, 30, 0)
    const formats = formatsOf('pl')
    expect([formats.stamp(summer), formats.stamp(winter)]).toEqual([
      '2025-10-26 02:30:00',
      '2025-10-26 02:30:00',
    ])
  })
  test('numbers and money are written as the language writes them', () => {
    expect([formatsOf('pl').number(1204), formatsOf('pl').money('0.16')].map(plain)).toEqual([
      '1 204',
      '0,16 zł',
    ])
    expect([formatsOf('en').number(1204), formatsOf('en').money('0.16')].map(plain)).toEqual([
      '1,204',
      'PLN 0.16',
    ])
  })
})
