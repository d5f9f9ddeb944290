import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ChildPrograms } from './child-programs.ts'
import type { Finding } from './finding.ts'

/** One line of the budget table that can be measured here. */
export interface BenchRow {
  /** What `--only` calls it. */
  readonly id: string
  /** What is measured, and how the time is spent; printed as it begins. */
  readonly doing: string
  readonly measure: (run: BenchRun) => Promise<readonly Finding[]>
}

/** One run of the bench: its temporary folder and the programs it has started, which both end with it. */
export class BenchRun {
  readonly isQuick: boolean
  readonly programs = new ChildPrograms()
  readonly #root = mkdtempSync(join(tmpdir(), 'bramka-bench-'))
  readonly #shared = new Map<string, Promise<unknown>>()
  #folders = 0
  #isOver = false

  constructor({ isQuick }: { isQuick: boolean }) {
    this.isQuick = isQuick
  }

  /** Answers the path of a new folder, which programs make when they need it. */
  newFolder(): string {
    this.#folders += 1
    return join(this.#root, String(this.#folders))
  }

  /** Answers what several rows need, made once. */
  once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const made = this.#shared.get(name) ?? make()
    this.#shared.set(name, made)
    return made as Promise<T>
  }

  /** Tells a person who waits. Throws once the run is over, so that work which takes long ends with it. */
  say(text: string): void {
    if (this.#isOver) throw new Error('the bench is over')
    process.stderr.write(`  ${text}\n`)
  }

  close(): void {
    this.#isOver = true
    this.programs.endAll()
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 5 })
  }
}
