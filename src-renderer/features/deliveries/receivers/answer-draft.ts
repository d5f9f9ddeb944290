import type { Receiver } from '../../../../emulator/contract/receivers.ts'

type Behaviour = Receiver['answer']
type Answer = Exclude<Behaviour, { readonly kind: 'sequence' }>
type Prompt = Exclude<Answer, { readonly kind: 'delay' }>
export type AnswerKind = Prompt['kind']

export const ANSWER_KINDS = [
  'ok',
  'body',
  'status',
  'redirect',
  'close',
  'cut',
  'drip',
] as const satisfies readonly AnswerKind[]

/** One step of what a receiver says, as it is being written: every field keeps its text while another kind is chosen. */
export interface StepDraft {
  readonly times: string
  readonly kind: AnswerKind
  readonly contentType: string
  readonly body: string
  readonly status: string
  readonly to: string
  readonly dripMs: string
  /** Empty: at once. */
  readonly delayMs: string
}

export const NEW_STEP: StepDraft = {
  times: '1',
  kind: 'ok',
  contentType: 'text/plain; charset=utf-8',
  body: '',
  status: '500',
  to: '',
  dripMs: '1000',
  delayMs: '',
}

/** Which fields of a step cannot be read. */
export type StepFault = 'times' | 'contentType' | 'status' | 'to' | 'dripMs' | 'delayMs'

/** What a receiver says now, as a draft of one step or several. */
export function draftOf(behaviour: Behaviour): readonly StepDraft[] {
  return behaviour.kind === 'sequence'
    ? behaviour.steps.map(({ times, answer }) => ({ ...stepOf(answer), times: String(times) }))
    : [stepOf(behaviour)]
}

function stepOf(answer: Answer): StepDraft {
  if (answer.kind === 'delay') return { ...stepOf(answer.then), delayMs: String(answer.ms) }
  switch (answer.kind) {
    case 'body':
      return { ...NEW_STEP, kind: 'body', contentType: answer.contentType, body: answer.body }
    case 'status':
      return { ...NEW_STEP, kind: 'status', status: String(answer.status), body: answer.body }
    case 'redirect':
      return { ...NEW_STEP, kind: 'redirect', to: answer.to }
    case 'drip':
      return { ...NEW_STEP, kind: 'drip', dripMs: String(answer.ms) }
    case 'ok':
    case 'close':
    case 'cut':
      return { ...NEW_STEP, kind: answer.kind }
  }
}

/** The fields that keep a step from being an answer; the last step has no number of calls. */
export function faultsOf(step: StepDraft, isLast: boolean): readonly StepFault[] {
  const { kind, times, contentType, status, to, dripMs, delayMs } = step
  return [
    ...(isLast || isWithin(times, 1, 1_000_000) ? [] : ['times' as const]),
    ...(kind === 'body' && !/^[\x20-\x7e]{1,200}$/.test(contentType) ? ['contentType' as const] : []),
    ...(kind === 'status' && !isWithin(status, 200, 599) ? ['status' as const] : []),
    ...(kind === 'redirect' && !/^[\x21-\x7e]{1,2000}$/.test(to) ? ['to' as const] : []),
    ...(kind === 'drip' && !isWithin(dripMs, 1, 60_000) ? ['dripMs' as const] : []),
    ...(delayMs === '' || isWithin(delayMs, 1, 60_000) ? [] : ['delayMs' as const]),
  ]
}

/** What steps without faults say: one answer to every call, or a sequence. */
export function toBehaviour(steps: readonly StepDraft[]): Behaviour {
  const [only] = steps
  if (only !== undefined && steps.length === 1) return toAnswer(only)
  const lastIndex = steps.length - 1
  return {
    kind: 'sequence',
    steps: steps.map((step, index) => ({
      times: index === lastIndex ? 1 : Number(step.times),
      answer: toAnswer(step),
    })),
  }
}

function toAnswer(step: StepDraft): Answer {
  const prompt = toPrompt(step)
  return step.delayMs === '' ? prompt : { kind: 'delay', ms: Number(step.delayMs), then: prompt }
}

function toPrompt({ kind, contentType, body, status, to, dripMs }: StepDraft): Prompt {
  switch (kind) {
    case 'body':
      return { kind, contentType, body }
    case 'status':
      return { kind, status: Number(status), body }
    case 'redirect':
      return { kind, to }
    case 'drip':
      return { kind, ms: Number(dripMs) }
    case 'ok':
    case 'close':
    case 'cut':
      return { kind }
  }
}

function isWithin(text: string, least: number, most: number): boolean {
  return /^\d{1,7}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most
}
