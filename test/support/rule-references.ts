import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** A place in the sources that names a rule. */
export interface RuleReference {
  readonly rule: string
  /** Path from the root of the project, with forward slashes. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
}

const SOURCE_EXTENSIONS: ReadonlySet<string> = new Set(['.ts', '.vue', '.sql'])

/** Answers every rule named in the sources under the given folders; of a range such as R41–R45, both ends. */
export function readRuleReferences(root: string, folders: readonly string[]): readonly RuleReference[] {
  return folders
    .flatMap((folder) => listSources(root, folder))
    .flatMap((file) => findRuleReferences(file, readFileSync(join(root, file), 'utf8')))
}

/** Answers every rule that a text names, with its line. */
export function findRuleReferences(file: string, text: string): readonly RuleReference[] {
  return text
    .split('\n')
    .flatMap((content, index) =>
      [...content.matchAll(/\b[RV]\d{1,3}\b/g)].map(([rule]) => ({ rule, file, line: index + 1 })),
    )
}

function listSources(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE_EXTENSIONS.has(extname(entry.name)))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
