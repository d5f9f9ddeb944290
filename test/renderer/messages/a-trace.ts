import type { Trace, TraceLine } from '../../../emulator/contract/traces.ts'

type SubLine = TraceLine['lines'][number]

/** A line of a trace as the control API gives it; a test names only what it is about. */
export function aLine(step: number, text: string, facts: Partial<TraceLine> = {}): TraceLine {
  return {
    step,
    stepName: { pl: `Etap ${step}`, en: `Stage ${step}` },
    code: 'stored',
    rule: 'R37',
    outcome: 'done',
    text: { pl: text, en: `${text} (en)` },
    data: {},
    lines: [],
    ...facts,
  }
}

export function aSubLine(text: string, facts: Partial<SubLine> = {}): SubLine {
  return {
    code: 'keyword-lost',
    rule: 'R47',
    outcome: 'lost',
    text: { pl: text, en: text },
    data: {},
    ...facts,
  }
}

export function aTrace(id: string, facts: Partial<Trace> = {}): Trace {
  return {
    id,
    messageId: id,
    direction: 'inbound',
    at: '2025-03-03T09:00:00.000Z',
    wallAt: '2025-03-03T09:00:00.000Z',
    from: '+48500600700',
    to: '+48503340503',
    text: 'Ogrodnik',
    result: 'MATCHED',
    lines: [],
    nearMisses: [],
    effects: [],
    cost: { total: '0.00', entries: 0 },
    ...facts,
  }
}
