import { toComparisonForm } from '../../emulator/domain/comparison-form.ts'
import type { KeywordMatcherOptions } from '../../emulator/domain/keyword-matcher.ts'
import type { MatchableKeyword } from '../../emulator/domain/keyword.ts'
import type { EpochMs } from '../../emulator/domain/time.ts'

/** What the fast matcher's answer boils down to. */
export interface NaiveMatch {
  readonly candidates: readonly NaiveCandidate[]
  readonly closed: readonly NaiveCandidate[]
  readonly lost: readonly { readonly id: number; readonly reason: string }[]
}

export interface NaiveCandidate {
  readonly id: number
  readonly step: string
  readonly how: string
  readonly start: number
  readonly end: number
}

/** The oracle: reads the rules R47–R54, R58, R60 and R70 out literally, one keyword after the other. */
export function matchNaively(
  keywords: readonly MatchableKeyword[],
  { folding, exactOn }: KeywordMatcherOptions,
  raw: string,
  now: EpochMs,
): NaiveMatch {
  const form = toComparisonForm(raw, folding)
  const open: Ranked[] = []
  const closed: Ranked[] = []
  const lost: { id: number; reason: string; size: number; start: number }[] = []
  for (const keyword of keywords) {
    const isStem = keyword.kind === 'PHRASE' && keyword.text.endsWith('*')
    const text = toComparisonForm(isStem ? keyword.text.slice(0, -1) : keyword.text, folding)
    if (text === '') continue
    const size = Array.from(text).length
    const place = placeOf(keyword, text, isStem, form, exactOn)
    if (!place) {
      const near = nearlyOf(keyword, text, form)
      if (near) lost.push({ id: keyword.id, size, ...near })
    } else if (!keyword.enabled) {
      lost.push({ id: keyword.id, size, reason: 'switched-off', start: place.start })
    } else if (keyword.reservedUntil !== null && keyword.reservedUntil <= now) {
      lost.push({ id: keyword.id, size, reason: 'reservation-ended', start: place.start })
    } else {
      const isOpen = (keyword.validFrom ?? -Infinity) <= now && now < (keyword.validTo ?? Infinity)
      const list = isOpen ? open : closed
      list.push({ id: keyword.id, step: keyword.kind.toLowerCase(), size, ...place })
    }
  }
  lost.sort((a, b) => b.size - a.size || a.start - b.start || a.id - b.id)
  return {
    candidates: inOrder(open),
    closed: inOrder(closed),
    lost: lost.slice(0, 8).map(({ id, reason }) => ({ id, reason })),
  }
}

interface Place {
  readonly how: string
  readonly start: number
  readonly end: number
}

type Ranked = NaiveCandidate & { readonly size: number }

const isWordCharacter = (character: string) => /^[\p{L}\p{Mn}\p{Mc}\p{N}]$/u.test(character)

function isBorder(form: string, index: number): boolean {
  const before = Array.from(form.slice(0, index)).at(-1) ?? ''
  const after = Array.from(form.slice(index)).at(0) ?? ''
  return !(isWordCharacter(before) && isWordCharacter(after))
}

/** The letters and digits that go on at once, without a border. */
function continuation(form: string, index: number): string {
  if (isBorder(form, index)) return ''
  return /^[\p{L}\p{Mn}\p{Mc}\p{N}]*/u.exec(form.slice(index))?.[0] ?? ''
}

function placesOf(text: string, form: string): readonly number[] {
  return Array.from({ length: form.length }, (_, index) => index).filter(
    (index) => form.startsWith(text, index) && isBorder(form, index),
  )
}

function readingOf({ kind, matchAs }: MatchableKeyword): string {
  return kind === 'REMOVING' ? matchAs : kind.toLowerCase()
}

function placeOf(
  keyword: MatchableKeyword,
  text: string,
  isStem: boolean,
  form: string,
  exactOn: 'whole' | 'first_word',
): Place | undefined {
  const end = text.length
  if (readingOf(keyword) === 'phrase') {
    const start = placesOf(text, form).find((place) => isStem || isBorder(form, place + end))
    if (start === undefined) return undefined
    const ending = continuation(form, start + end)
    return { how: ending === '' ? 'phrase' : 'phrase-stem', start, end: start + end + ending.length }
  }
  if (!form.startsWith(text)) return undefined
  const rest = continuation(form, end)
  const place = (how: string) => ({ how, start: 0, end })
  if (readingOf(keyword) === 'exact') {
    if (form === text) return place('whole-text')
    return keyword.kind === 'EXACT' && exactOn === 'first_word' && rest === ''
      ? place('first-word')
      : undefined
  }
  if (rest === '') return place('stem')
  if (keyword.kind === 'BASE' && keyword.attached === 'any') return place('attached-any')
  const isOnlyDigits = keyword.kind === 'BASE' && keyword.attached === 'digits' && /^\p{Nd}+$/u.test(rest)
  return isOnlyDigits ? place('attached-digits') : undefined
}

function nearlyOf(
  keyword: MatchableKeyword,
  text: string,
  form: string,
): { readonly reason: string; readonly start: number } | undefined {
  const isPhrase = readingOf(keyword) === 'phrase'
  const start = isPhrase ? placesOf(text, form).at(0) : form.startsWith(text) ? 0 : undefined
  if (start === undefined) return undefined
  const rest = continuation(form, start + text.length)
  if (rest === '') return { reason: 'text-goes-on', start }
  return { reason: isPhrase && /^[\p{L}\p{M}]+$/u.test(rest) ? 'inflected' : 'no-word-border', start }
}

function inOrder(ranked: readonly Ranked[]): readonly NaiveCandidate[] {
  const steps = ['removing', 'exact', 'base', 'phrase']
  return ranked
    .toSorted(
      (a, b) =>
        steps.indexOf(a.step) - steps.indexOf(b.step) ||
        (['base', 'phrase'].includes(a.step) ? b.size - a.size || a.start - b.start : 0) ||
        a.id - b.id,
    )
    .map(({ id, step, how, start, end }) => ({ id, step, how, start, end }))
}
