/** Net amount in millionths of a złoty: whole numbers, so that nothing is ever rounded behind our back (R177). */
export type MicroPln = number & { readonly __brand: 'MicroPln' }

const MICRO_PER_PLN = 1_000_000

/** Reads decimal text such as `0.16` or `12`; undefined when it is not an amount with at most 6 decimals. */
export function parsePln(text: string): MicroPln | undefined {
  const found = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text)
  if (found === null) return undefined
  const [, sign = '', whole = '0', decimals = ''] = found
  const micro = Number(whole) * MICRO_PER_PLN + Number(decimals.padEnd(6, '0'))
  return (sign === '-' ? -micro : micro) as MicroPln
}

/** Answers an amount as decimal text with at least two decimals and no more than needed: `0.16`, `0.0368`. */
export function renderPln(amount: MicroPln): string {
  const micro = Math.abs(amount)
  const decimals = String(micro % MICRO_PER_PLN).padStart(6, '0')
  const short = decimals.replace(/0{1,4}$/, '')
  return `${amount < 0 ? '-' : ''}${Math.floor(micro / MICRO_PER_PLN)}.${short}`
}

/** Answers the amount for a number of parts. */
export function timesParts(price: MicroPln, parts: number): MicroPln {
  return (price * parts) as MicroPln
}

/** Adds two amounts. */
export function addPln(left: MicroPln, right: MicroPln): MicroPln {
  return (left + right) as MicroPln
}

/** Answers the VAT on a net amount, rounded half up to a millionth (R177). */
export function vatOf(net: MicroPln, percent: number): MicroPln {
  return Math.round((net * percent) / 100) as MicroPln
}

export const ZERO_PLN = 0 as MicroPln
