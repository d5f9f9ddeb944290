import { join } from 'node:path'
import { RULE_BOOK } from '../emulator/domain/rule-book/rule-book.ts'
import { readImplementedRules, readTestsByRule } from './tests-by-rule.ts'

// Holds the rule book against the tests: every rule that the emulator carries out is named by one. `--all` lists the tests too.

const root = join(import.meta.dirname, '..')
const testsByRule = readTestsByRule(join(root, 'test'))
const implemented = readImplementedRules(join(root, 'emulator'))
const rules = RULE_BOOK.filter(({ rule }) => implemented.has(rule))
const untested = rules.filter(({ rule }) => !testsByRule.has(rule))

if (process.argv.includes('--all')) {
  for (const { rule, en } of rules) {
    console.log(`${rule} ${en}`)
    for (const { file, name } of testsByRule.get(rule) ?? []) console.log(`    ${file}: ${name}`)
  }
}
for (const { rule, en } of untested) console.error(`${rule} is named by no test: ${en}`)
console.log(`${String(rules.length - untested.length)} of ${String(rules.length)} rules are named by tests`)
if (untested.length > 0) process.exitCode = 1
