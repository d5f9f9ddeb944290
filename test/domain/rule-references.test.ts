import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULE_BOOK } from '../../emulator/domain/rule-book/rule-book.ts'
import { findRuleReferences, readRuleReferences } from '../support/rule-references.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FOLDERS = ['emulator', 'src-renderer', 'src-main', 'test']

describe('rules named in the sources', () => {
  test('are all written in the rule book', () => {
    const written = new Set<string>(RULE_BOOK.map(({ rule }) => rule))
    const unknown = readRuleReferences(ROOT, FOLDERS).filter(({ rule }) => !written.has(rule))
    expect(unknown.map(({ rule, file, line }) => `${file}:${line} names ${rule}`)).toEqual([])
  })

  test('are read in every folder that holds sources', () => {
    const files = new Set(readRuleReferences(ROOT, FOLDERS).map(({ file }) => file))
    expect(files).toContain('emulator/domain/rule-book/ground-rules.ts')
    expect(files).toContain('test/domain/rule-references.test.ts')
  })
})

describe('findRuleReferences', () => {
  test('finds single rules and both ends of a range, with their lines', () => {
    const text = '/** Folds a text (R41–R45). */\nconst a = 1\n// R2, R187: and more.\n'
    expect(findRuleReferences('a.ts', text)).toEqual([
      { rule: 'R41', file: 'a.ts', line: 1 },
      { rule: 'R45', file: 'a.ts', line: 1 },
      { rule: 'R2', file: 'a.ts', line: 3 },
      { rule: 'R187', file: 'a.ts', line: 3 },
    ])
  })

  test('takes no other word for a rule', () => {
    expect(findRuleReferences('a.ts', 'PR41 R41a R4100 xR4 R x')).toEqual([])
  })
})
