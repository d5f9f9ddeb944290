import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A test that names a rule. */
export interface NamedTest {
  readonly file: string
  readonly name: string
}

/** Answers, for each rule that a test under `folder` names, those tests. A group of tests names its rules for all of them. */
export function readTestsByRule(folder: string): ReadonlyMap<string, readonly NamedTest[]> {
  const testsByRule = new Map<string, NamedTest[]>()
  for (const file of listFiles(folder).filter((name) => /\.(test|spec)\.ts$/.test(name))) {
    for (const name of findTestNames(readFileSync(join(folder, file), 'utf8'))) {
      for (const rule of rulesIn(name)) {
        const tests = testsByRule.get(rule) ?? []
        testsByRule.set(rule, [...tests, { file, name }])
      }
    }
  }
  return testsByRule
}

/** Answers the names that a source gives to its tests and groups of tests, as they are written. */
export function findTestNames(source: string): readonly string[] {
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    const [name] = ts.isCallExpression(node) && isTestFunction(node.expression) ? node.arguments : []
    if (name !== undefined && (ts.isStringLiteralLike(name) || ts.isTemplateExpression(name))) {
      names.push(name.getText().slice(1, -1))
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('test.ts', source, ts.ScriptTarget.Latest, true))
  return names
}

/** Answers the rules that a name names, those within a range such as R156–R160 too. */
export function rulesIn(name: string): readonly string[] {
  const rules = [...name.matchAll(/\b([RV])(\d{1,3})(?:–[RV]?(\d{1,3}))?\b/g)].flatMap(
    ([, kind, first, last]) =>
      Array.from(
        { length: Number(last ?? first) - Number(first) + 1 },
        (_, step) => `${kind ?? ''}${String(Number(first) + step)}`,
      ),
  )
  return [...new Set(rules)]
}

const TEST_FUNCTIONS: ReadonlySet<string> = new Set(['test', 'describe'])

/** `test`, and what is called through it: `test.each(…)`, `test.runIf(…)`, `test.describe`. */
function isTestFunction(expression: ts.Expression): boolean {
  if (ts.isIdentifier(expression)) return TEST_FUNCTIONS.has(expression.text)
  return (
    (ts.isCallExpression(expression) || ts.isPropertyAccessExpression(expression)) &&
    isTestFunction(expression.expression)
  )
}

/**
 * Answers the rules that sources name outside the rule book and the settings, where rules are only written down: those that are
 * carried out, for whatever carries out a rule names it.
 */
export function readImplementedRules(folder: string): ReadonlySet<string> {
  const sources = listFiles(folder).filter((file) => file.endsWith('.ts') && !IS_WRITTEN_DOWN.test(file))
  return new Set(sources.flatMap((file) => rulesIn(readFileSync(join(folder, file), 'utf8'))))
}

const IS_WRITTEN_DOWN = /(^|\/)(rule-book\/|profile-keys\.ts$)/

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
}
