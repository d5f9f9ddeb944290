import { expect, test } from 'vitest'
import { useEffectWords } from '../../../src-renderer/features/numbers/tried-lines.ts'
import { inComponent } from '../in-component.ts'

const group = (id: number, name: string) => ({ id, name })
const lines = [
  ['group-joined', { group: group(1, 'Ogrodnicy') }],
  ['group-left', { groups: [group(1, 'Ogrodnicy'), group(2, 'Nowi')] }],
  ['put-on-blacklist', {}],
  ['taken-off-blacklist', {}],
  ['answer-planned', {}],
] as const

function said(language: 'pl' | 'en'): readonly string[] {
  const sayEffect = inComponent(useEffectWords, language)
  return lines.map(([code, data]) =>
    sayEffect({
      code,
      data,
      step: 10,
      stepName: { pl: 'Działania', en: 'Actions' },
      rule: 'R79',
      outcome: 'done',
      text: { pl: '„Dziękujemy” – 1 część', en: '“Thanks” – 1 part' },
      lines: [],
    }),
  )
}

test('R79, R82: what a tried text would do is said ahead of time', () => {
  expect(said('pl')).toEqual([
    'dopiszemy do grupy Ogrodnicy; dowód zgody: treść i czas SMS-a',
    'wypiszemy z grup: Ogrodnicy, Nowi',
    'wpiszemy na czarną listę',
    'zdejmiemy z czarnej listy',
    '„Dziękujemy” – 1 część',
  ])
  expect(said('en')).toEqual([
    'will be added to Ogrodnicy; consent evidence: text and time',
    'will be taken out of: Ogrodnicy, Nowi',
    'will be put on the blacklist',
    'will be taken off the blacklist',
    '“Thanks” – 1 part',
  ])
})
