import type { Trace, TraceLine } from '../../../emulator/contract/traces.ts'
import type { RichText, SpanStyle } from '../../ui/rich-text.ts'
import type { Tone } from '../../ui/tone.ts'
import type { RuleRef, TraceRow, TraceSubRow } from '../../ui/trace-row.ts'

type SubLine = TraceLine['lines'][number]
type Outcome = TraceLine['outcome']

export interface TraceWords {
  readonly language: 'pl' | 'en'
  /** The sentence of a rule; undefined until the rule book is there. */
  readonly sayRule: (rule: string) => string | undefined
  /** The label of the fix for a near miss on this keyword; undefined when there is none. */
  readonly fixFor: (keyword: string) => string | undefined
}

const styles: Readonly<Record<Outcome, SpanStyle>> = {
  done: 'plain',
  stop: 'bad',
  nothing: 'muted',
  lost: 'muted',
  warning: 'costly',
}

/** What explains by itself that nothing came of a message is told like any result, and never left out. */
const verdicts: ReadonlySet<string> = new Set(['nothing-matched', 'no-keywords-here'])

/** Steps that change something have their colour; all others are told in ink. */
const toneOfStep: Readonly<Record<Trace['direction'], Readonly<Record<number, Tone>>>> = {
  inbound: { 10: 'inbound', 11: 'forward', 12: 'outbound' },
  outbound: { 4: 'outbound' },
}

/**
 * A trace as the rows of its table: a line with the keywords it considered nested below; what else hangs on a line is a
 * row of its own in the same step.
 */
export function rowsOf(trace: Trace, words: TraceWords): readonly TraceRow[] {
  return trace.lines.flatMap((line, index) => {
    const [considered, more] = partition(line.lines, (sub) => keywordOf(sub) !== null)
    const own = rowOf(`${index}`, line, line, trace, words)
    return [
      { ...own, considered: considered.map((sub, position) => subRowOf(`${index}.${position}`, sub, words)) },
      ...more.map((sub, position) => rowOf(`${index}+${position}`, line, sub, trace, words)),
    ]
  })
}

/** Tells whether nothing happened at a row's step, so that it can be left out of a first look. */
export function isQuiet(row: TraceRow): boolean {
  return row.considered.length === 0 && row.outcome.every(({ style }) => style === 'muted')
}

function rowOf(
  id: string,
  { step, stepName }: TraceLine,
  { code, text, outcome, rule }: SubLine,
  { direction }: Trace,
  words: TraceWords,
): TraceRow {
  const tone = outcome === 'stop' ? 'error' : outcome === 'done' ? toneOfStep[direction][step] : undefined
  return {
    id,
    step,
    name: stepName[words.language],
    outcome: say(text[words.language], verdicts.has(code) ? 'plain' : styles[outcome]),
    rule: ruleRef(rule, words),
    considered: [],
    ...(tone !== undefined && { tone }),
  }
}

function subRowOf(id: string, sub: SubLine, words: TraceWords): TraceSubRow {
  const name = keywordOf(sub) ?? ''
  const sentence = sub.text[words.language]
  const verdict = sub.code === 'near-miss' ? 'near' : sub.outcome === 'done' ? 'chosen' : 'rejected'
  const fix = verdict === 'near' && sub.data['otherAccount'] !== true ? words.fixFor(name) : undefined
  return {
    id,
    name,
    // The name stands beside the sentence already.
    outcome: say(sentence.startsWith(`${name} – `) ? sentence.slice(name.length + 3) : sentence, 'plain'),
    verdict,
    rule: ruleRef(sub.rule, words),
    ...(fix !== undefined && { fix }),
  }
}

/** The keyword that a line is about; null for a line about something else. */
function keywordOf({ data }: SubLine): string | null {
  const keyword = data['keyword']
  if (typeof keyword === 'string') return keyword
  if (typeof keyword !== 'object' || keyword === null || !('text' in keyword)) return null
  return typeof keyword.text === 'string' ? keyword.text : null
}

function say(text: string, style: SpanStyle): RichText {
  return [{ text, style }]
}

function ruleRef(number: string, { sayRule }: TraceWords): RuleRef {
  const explanation = sayRule(number)
  return explanation === undefined ? { number } : { number, explanation }
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}
