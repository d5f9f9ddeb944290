import { parseAddress, type Address, type Msisdn } from '../domain/addresses.ts'
import { parsePln, type MicroPln } from '../domain/money.ts'
import { refused, type Refusal } from '../domain/refusal.ts'
import type { EpochMs } from '../domain/time.ts'
import { parseInstant } from '../domain/warsaw-time.ts'
import { readPhoneField } from '../services/configure-numbers.ts'

/** Reads a number in any usual spelling. `field`, here and below, is its place in the request. Refusal: E_ADDRESS (R6–R8). */
export function readAddress(field: string, raw: string): Address | Refusal {
  const parsed = parseAddress(raw)
  return parsed.kind === 'refused'
    ? refused('E_ADDRESS', { got: raw, reason: parsed.reason }, field)
    : parsed.address
}

/** Reads the name of a number in a path: a number in any spelling, or a sender name as it is. */
export function readNumberParam(raw: string): Address {
  const parsed = parseAddress(raw)
  // A sender name stands where a number would; whether there is such a number is for the caller to find out.
  return parsed.kind === 'refused' ? (raw as Address) : parsed.address
}

/** Reads a phone. Refusal: E_ADDRESS. */
export function readPhone(field: string, raw: string): Msisdn | Refusal {
  return readPhoneField(field, raw)
}

/** Reads an instant; null and undefined stay what they are. Refusal: E_TIME (R5). */
export function readInstant<Nothing extends null | undefined = never>(
  field: string,
  raw: string | Nothing,
): EpochMs | Nothing | Refusal {
  if (typeof raw !== 'string') return raw
  return parseInstant(raw) ?? refused('E_TIME', { got: raw }, field)
}

/** Reads an amount; null and undefined stay. Refusal: E_AMOUNT (R177). */
export function readAmount(field: string, raw: string): MicroPln | Refusal
export function readAmount<Nothing extends null | undefined>(
  field: string,
  raw: string | Nothing,
): MicroPln | Nothing | Refusal
export function readAmount(field: string, raw: string | null | undefined) {
  if (typeof raw !== 'string') return raw
  return parsePln(raw) ?? refused('E_AMOUNT', { got: raw }, field)
}

/** What of some fields a request has at all, so that the others stay as they are. */
export function withoutAbsent<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>
  }
}

/** Reads a whole positive number from a path; anything else is `undefined`, as no such thing can be there. */
export function readId(raw: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(raw) ? Number(raw) : undefined
}

/** Reads a list cursor that is a number; absent means `start`. Refusal: E_CURSOR. */
export function readCursor(raw: string | undefined, start: number): number | Refusal {
  if (raw === undefined) return start
  return /^\d{1,15}$/.test(raw) ? Number(raw) : refused('E_CURSOR', { got: raw })
}

/** Answers one page: the rows that fit, and the cursor of the next page when there is one more row than fits. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  render: (row: Row) => Item,
  cursorOf: (row: Row) => string,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(render),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null,
  }
}
