/** Proves to the compiler that every member of a union was handled; throws if data from outside slipped past a parser. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
