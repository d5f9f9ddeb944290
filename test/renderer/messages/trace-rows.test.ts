import { describe, expect, test } from 'vitest'
import { stepBehind } from '../../../src-renderer/features/messages/trace-places.ts'
import { isQuiet, rowsOf, type TraceWords } from '../../../src-renderer/features/messages/trace-rows.ts'
import { aLine, aSubLine, aTrace } from './a-trace.ts'

const words: TraceWords = {
  language: 'pl',
  sayRule: (rule) => (rule === 'R65' ? 'Gdy nic nie pasuje…' : undefined),
  fixFor: (keyword) => `Wyślij ${keyword}`,
}
const keyword = (text: string) => ({ keyword: { id: 1, text } })

describe('rowsOf', () => {
  test('R4: nests the keywords that were considered, each with its own verdict and rule', () => {
    const trace = aTrace('1', {
      lines: [
        aLine(8, '„Ogrodnik” → ogrodnik', {
          rule: 'R41',
          lines: [
            aSubLine('OGRODNIK – dokładne, cała treść jest hasłem', {
              outcome: 'done',
              data: keyword('OGRODNIK'),
            }),
            aSubLine('PROMOCJA – należy do innego klienta', { rule: 'R67', data: keyword('PROMOCJA') }),
          ],
        }),
      ],
    })
    expect(rowsOf(trace, words)).toEqual([
      {
        id: '0',
        step: 8,
        name: 'Etap 8',
        outcome: [{ text: '„Ogrodnik” → ogrodnik', style: 'plain' }],
        rule: { number: 'R41' },
        considered: [
          {
            id: '0.0',
            name: 'OGRODNIK',
            outcome: [{ text: 'dokładne, cała treść jest hasłem', style: 'plain' }],
            verdict: 'chosen',
            rule: { number: 'R47' },
          },
          {
            id: '0.1',
            name: 'PROMOCJA',
            outcome: [{ text: 'należy do innego klienta', style: 'plain' }],
            verdict: 'rejected',
            rule: { number: 'R67' },
          },
        ],
      },
    ])
  })

  test('R65: offers a fix for a near miss, but not for the keyword of another account', () => {
    const near = (otherAccount: boolean) =>
      aSubLine('Najbliżej: OGRODNIK (różni się)', {
        code: 'near-miss',
        rule: 'R65',
        data: { ...keyword('OGRODNIK'), otherAccount },
      })
    const trace = aTrace('1', { lines: [aLine(8, 'nie pasuje', { lines: [near(false), near(true)] })] })
    const [row] = rowsOf(trace, words)
    const shared = {
      name: 'OGRODNIK',
      outcome: [{ text: 'Najbliżej: OGRODNIK (różni się)', style: 'plain' }],
      verdict: 'near',
      rule: { number: 'R65', explanation: 'Gdy nic nie pasuje…' },
    }
    expect(row?.considered).toEqual([
      { id: '0.0', ...shared, fix: 'Wyślij OGRODNIK' },
      { id: '0.1', ...shared },
    ])
  })

  test('R175: gives what else hangs on a line a row of the same step', () => {
    const trace = aTrace('1', {
      lines: [
        aLine(13, 'odbiór bezpłatny', {
          lines: [aSubLine('odpowiedź: 0,14 zł', { rule: 'R175', outcome: 'done' })],
        }),
      ],
    })
    expect(
      rowsOf(trace, { ...words, language: 'en' }).map(({ step, outcome, rule }) => [
        step,
        outcome[0]?.text,
        rule,
      ]),
    ).toEqual([
      [13, 'odbiór bezpłatny (en)', { number: 'R37' }],
      [13, 'odpowiedź: 0,14 zł', { number: 'R175' }],
    ])
  })

  test('tells a step that stopped the message from one at which nothing happened', () => {
    const trace = aTrace('1', {
      lines: [
        aLine(3, 'to nie jest powtórka', { outcome: 'nothing' }),
        aLine(6, 'niczyja', { outcome: 'stop' }),
      ],
    })
    expect(rowsOf(trace, words).map((row) => [row.outcome[0]?.style, row.tone, isQuiet(row)])).toEqual([
      ['muted', undefined, true],
      ['bad', 'error', false],
    ])
  })

  test.each(['nothing-matched', 'no-keywords-here'])('R63, R64: never leaves out %s', (code) => {
    const trace = aTrace('1', { lines: [aLine(8, 'nic nie pasuje', { outcome: 'nothing', code })] })
    expect(rowsOf(trace, words).map(isQuiet)).toEqual([false])
  })
})

describe('stepBehind', () => {
  test('R37: finds the step of a tick of the ribbon; that of a lost message is where it was stopped', () => {
    const trace = aTrace('1', { lines: [aLine(2, 'numery'), aLine(6, 'niczyja', { outcome: 'stop' })] })
    expect(['matched', 'group-joined', 'answer', 'lost'].map((tick) => stepBehind(tick, trace))).toEqual([
      8, 10, 12, 6,
    ])
  })
})
