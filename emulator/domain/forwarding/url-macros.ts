/** What macros of an address stand for, by macro; the vendor's spelling, without the hash signs. */
export type MacroValues = Readonly<Record<string, string>>

const MACRO = /#([A-Za-z_]+)#/g

/** Macros of an incoming message: both documented families, and what else is told of it (R122; xml-api 3.2). */
export const MESSAGE_MACROS = [
  'NUMEROD',
  'NUMER',
  'WIADOMOSC',
  'NUMERDO',
  'DATA',
  'IDSMS',
  'ID',
  'SMSID',
  'LIMIT',
] as const
export type MessageMacro = (typeof MESSAGE_MACROS)[number]

/** Macros of a delivery report (api-v2 6.1; `USMSID`, the id that the sender gave the message, is ours: xml-api 3.1). */
export const REPORT_MACROS = ['SMSID', 'USMSID', 'STAN', 'DATA', 'PRZYCZYNA'] as const
export type ReportMacro = (typeof REPORT_MACROS)[number]

/**
 * Answers an address with its macros replaced by their values, percent-encoded as UTF-8 with a space as `%20`. Everything else of
 * it stays byte by byte as it was written, macros that nobody knows included (R123, R124).
 */
export function fillMacros(template: string, values: MacroValues): string {
  return template.replace(MACRO, (written, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent((values[name] ?? '').toWellFormed()) : written,
  )
}

/** Answers the macros in an address that are not among those known, as they are written, each once (R123: E_UNKNOWN_MACRO). */
export function findUnknownMacros(template: string, known: readonly string[]): readonly string[] {
  const written = [...template.matchAll(MACRO)]
  return [...new Set(written.filter(([, name]) => !known.includes(name ?? '')).map(([macro]) => macro))]
}

/** Answers whether an address has one of these macros. */
export function hasMacro(template: string, names: readonly string[]): boolean {
  return names.some((name) => template.includes(`#${name}#`))
}
