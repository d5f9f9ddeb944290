import { parsePhone, type Msisdn } from '../../domain/addresses.ts'
import type { EpochMs } from '../../domain/time.ts'
import type { WireParameters } from '../wire/wire-parameters.ts'
import { apiError, isApiError, type ApiError } from './api-errors.ts'
import { readBeginning, readEnd } from './local-time.ts'

/** A text that must be there. Error: 2000. */
export function requireText(parameters: WireParameters, name: string): string | ApiError {
  const text = parameters.text(name)
  return text === undefined || text.trim() === '' ? missing(name) : text
}

/** Says which of several parameters that must be there are not, all at once. Error: 2000. */
export function refuseMissing(parameters: WireParameters, ...names: readonly string[]): ApiError | undefined {
  const absent = names.filter((name) => (parameters.text(name) ?? '').trim() === '')
  return absent.length === 0 ? undefined : missing(...absent)
}

/** A phone that must be there, in any spelling. Errors: 2000, 2001, also for several. */
export function requirePhone(parameters: WireParameters, name: string): Msisdn | ApiError {
  const text = requireText(parameters, name)
  if (typeof text !== 'string') return text
  if (isSeveral(parameters, name)) return apiError(2001, onlyOne(name))
  const parsed = parsePhone(text)
  return parsed.kind === 'phone' ? parsed.address : apiError(2001, badValue(name, text))
}

/** An id that must be there. Errors: 2000 when there is none, 1004 when it is no whole number or there are several. */
export function requireId(parameters: WireParameters, name: string): number | ApiError {
  const id = parameters.integer(name)
  if (id === undefined) return missing(name)
  if (isSeveral(parameters, name)) return apiError(1004, onlyOne(name))
  return typeof id === 'number' && id > 0 ? id : apiError(1004, badValue(name, parameters.text(name) ?? ''))
}

/** Whether a list of more than one came where one is meant: to take the last and call it a success would drop the others silently. */
function isSeveral(parameters: WireParameters, name: string): boolean {
  return parameters.texts(name).length > 1
}

function onlyOne(name: string) {
  return {
    pl: `Parametr ${name} przyjmuje jedną wartość, a przyszło ich kilka.`,
    en: `The parameter ${name} takes one value, and several came.`,
  }
}

/** A phone, if there is one. Error: 2001. */
export function readPhone(parameters: WireParameters, name: string): Msisdn | undefined | ApiError {
  return parameters.has(name) ? requirePhone(parameters, name) : undefined
}

/** Ids in a list; what is no whole number is left out. */
export function readIds(parameters: WireParameters, name: string): readonly number[] {
  return parameters
    .list(name)
    .filter((text) => /^\d{1,15}$/.test(text))
    .map(Number)
}

/** Phones to search by, canonical where they can be; what can be none finds nothing. */
export function readPhones(parameters: WireParameters, name: string): readonly string[] {
  return parameters.list(name).map((text) => {
    const parsed = parsePhone(text)
    return parsed.kind === 'phone' ? parsed.address : text
  })
}

/** A span of time, as two parameters say; null: open on that side. */
export interface Span {
  readonly from: EpochMs | null
  readonly to: EpochMs | null
}

/** A span of time from the first moment of what one parameter says to the last of what the other does. Error: 1006. */
export function readSpan(parameters: WireParameters, fromName: string, toName: string): Span | ApiError {
  const from = readDate(parameters, fromName, readBeginning)
  if (isApiError(from)) return from
  const to = readDate(parameters, toName, readEnd)
  return isApiError(to) ? to : { from, to }
}

function readDate(
  parameters: WireParameters,
  name: string,
  read: (text: string) => EpochMs | undefined,
): EpochMs | null | ApiError {
  const text = parameters.text(name)
  if (text === undefined || text.trim() === '') return null
  return read(text) ?? apiError(1006, badValue(name, text))
}

/** Says that a required parameter is missing; the names go to the log of calls only. */
export function missing(...names: readonly string[]): ApiError {
  const list = names.join(', ')
  return apiError(2000, { pl: `Brakuje parametru: ${list}.`, en: `Missing parameter: ${list}.` })
}

export function badValue(name: string, got: string) {
  const shown = got.slice(0, 60)
  return {
    pl: `Parametr ${name} ma wartość „${shown}”, której nie da się użyć.`,
    en: `The parameter ${name} has the value “${shown}”, which cannot be used.`,
  }
}
