import { setImmediate as nextTurn } from 'node:timers/promises'
import type { WireLimits } from './wire-limits.ts'
import { tooManyNames, tooManyValues, type BodyProblem } from './wire-problem.ts'
import type { WireFields, WireTree, WireValue } from './wire-tree.ts'

/** Fields read before other requests get their turn: about a millisecond. */
const FIELDS_PER_TURN = 1000

/** A form while it is being read: maps, so that no name means anything but itself. */
type FormNode = string | FormBranch
type FormBranch = Map<string, FormNode>

/**
 * Reads form fields as PHP does: `phone[0]=`, `phone[]=` and a repeated `phone=` are lists, `messages[0][text]=` is a list of objects.
 * Nothing in a form is unreadable. An ordinary parser would read it all at once, and the call with 100,000 numbers, which is 3 MB of
 * fields, would keep every other client waiting; this one reads it in slices. Source: api-v2 1.3. Problem: too-large.
 */
export async function readFormFields(
  text: string,
  { maxDepth, maxValues, maxNames }: WireLimits,
): Promise<WireFields | BodyProblem> {
  const form: FormBranch = new Map()
  let fields = 0
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('&', start)
    const end = found === -1 ? text.length : found
    if (end > start) {
      const names = addField(form, text.slice(start, end), maxDepth)
      if (names > maxNames) return tooManyNames(maxNames)
      fields += 1
      if (fields > maxValues) return tooManyValues(maxValues)
      if (fields % FIELDS_PER_TURN === 0) await nextTurn()
    }
    start = end + 1
  }
  return { fields: toTree(form), files: [] }
}

/** Answers how many names there are now where this field went; positions in a list are no names. */
function addField(form: FormBranch, field: string, maxDepth: number): number {
  const equals = field.indexOf('=')
  const name = decode(equals === -1 ? field : field.slice(0, equals))
  const value = equals === -1 ? '' : decode(field.slice(equals + 1))
  const [first, ...inner] = readPath(name, maxDepth)
  let branch = form
  let step = first
  let names = countNames(branch, step)
  for (const next of inner) {
    branch = enter(branch, step)
    // `[]` is the next place in the list.
    step = next === '' ? String(branch.size) : next
    names = Math.max(names, countNames(branch, step))
  }
  put(branch, step, value)
  return names
}

function countNames(branch: FormBranch, step: string): number {
  if (isPosition(step)) return 0
  return branch.has(step) ? branch.size : branch.size + 1
}

/** Splits `messages[0][phone]` into its steps. A name that is not written like that is one step. */
function readPath(name: string, maxDepth: number): readonly [string, ...string[]] {
  if (!name.endsWith(']')) return [name]
  const [, first, rest] = /^([^[]+)((?:\[[^[\]]*\])+)$/.exec(name) ?? []
  if (first === undefined || rest === undefined) return [name]
  const steps = rest.slice(1, -1).split('][')
  return steps.length < maxDepth ? [first, ...steps] : [name]
}

function enter(branch: FormBranch, step: string): FormBranch {
  const known = branch.get(step)
  if (known instanceof Map) return known
  const inner: FormBranch = new Map(known === undefined ? [] : [['0', known]])
  branch.set(step, inner)
  return inner
}

/** A name that came before makes a list of what came under it. */
function put(branch: FormBranch, step: string, value: string): void {
  if (branch.has(step)) {
    const list = enter(branch, step)
    list.set(String(list.size), value)
  } else branch.set(step, value)
}

function toTree(branch: FormBranch): WireTree {
  const tree = Object.create(null) as Record<string, WireValue>
  for (const [name, node] of branch) tree[name] = toValue(node)
  return tree
}

function toValue(node: FormNode): WireValue {
  if (typeof node === 'string') return node
  const places = [...node.keys()]
  if (!places.every(isPosition)) return toTree(node)
  return inOrder(places).map((place) => toValue(node.get(place) ?? ''))
}

function isPosition(step: string): boolean {
  return /^\d+$/.test(step)
}

function inOrder(places: readonly string[]): readonly string[] {
  const isSorted = places.every((place, index) => index === 0 || Number(places[index - 1]) <= Number(place))
  return isSorted ? places : places.toSorted((left, right) => Number(left) - Number(right))
}

/**
 * Decodes percent escapes and `+`. What is no escape stays as it is, and bytes that are no UTF-8 become U+FFFD: the bash client
 * sends escapes such as `%105`.
 */
function decode(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text
  if (!spaced.includes('%')) return spaced
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) =>
      Buffer.from(escapes.replaceAll('%', ''), 'hex').toString(),
    )
  }
}
