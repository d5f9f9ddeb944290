const MAX_SHOWN = 40

/**
 * Answers what two texts differ in, as `written → expected` without their common beginning and end, readable in any language:
 * `0 → o`, `∅ → i` (a letter left out), `␣ → ∅` (a space too much). Empty for
 * equal texts. Long pieces are cut with an ellipsis. For R65.
 */
export function describeDifference(written: string, expected: string): string {
  if (written === expected) return ''
  const shortest = Math.min(written.length, expected.length)
  let prefix = 0
  while (prefix < shortest && written[prefix] === expected[prefix]) prefix += 1
  let suffix = 0
  while (suffix < shortest - prefix && written.at(-1 - suffix) === expected.at(-1 - suffix)) suffix += 1
  return `${show(written.slice(prefix, written.length - suffix))} → ${show(expected.slice(prefix, expected.length - suffix))}`
}

function show(piece: string): string {
  if (piece === '') return '∅'
  const visible = piece.trim() === '' ? '␣' : piece.trim()
  return visible.length > MAX_SHOWN ? `${visible.slice(0, MAX_SHOWN)}…` : visible
}
