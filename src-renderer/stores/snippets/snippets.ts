import { CSHARP } from './csharp.ts'
import { CURL } from './curl.ts'
import { JAVA } from './java.ts'
import { NODE } from './node.ts'
import { PERL } from './perl.ts'
import { PHP } from './php.ts'
import { PYTHON } from './python.ts'
import { RUBY } from './ruby.ts'
import type { ClientSnippets } from './snippet.ts'

/** The clients that there are examples for: curl, and those that the vendor gives away. */
export const SNIPPETS = {
  curl: CURL,
  php: PHP,
  node: NODE,
  python: PYTHON,
  ruby: RUBY,
  java: JAVA,
  csharp: CSHARP,
  perl: PERL,
} as const satisfies Readonly<Record<string, ClientSnippets>>
export type SnippetClient = keyof typeof SNIPPETS
