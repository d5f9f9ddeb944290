import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { serialize, toFileImage, type Database } from '../store/database.ts'
import { replaceFile } from './replace-file.ts'

/** An image of a workspace that was kept: under which key, when (wall clock, ms), and how many bytes it has. */
export interface KeptImage {
  readonly key: string
  readonly keptAt: number
  readonly bytes: number
}

interface ImageInMemory extends KeptImage {
  readonly image: Buffer
}

/**
 * Images of workspaces, kept beside them to come back to: as files with the key behind the workspace's own file name, in memory for
 * a workspace that is there. An image is there whole or not at all, whenever the process is killed.
 */
export class KeptImages {
  readonly #fileOf: (id: string) => string | null
  readonly #wallNow: () => number
  readonly #inMemory = new Map<string, Map<string, ImageInMemory>>()

  constructor(fileOf: (id: string) => string | null, wallNow: () => number) {
    this.#fileOf = fileOf
    this.#wallNow = wallNow
  }

  /** Keeps how the workspace is now; under a key that is in use, instead of that image. */
  keep(id: string, key: string, database: Database): KeptImage {
    const image = serialize(database)
    if (database.path === ':memory:') {
      const kept = { key, keptAt: this.#wallNow(), bytes: image.length, image }
      const images = this.#inMemory.get(id) ?? new Map<string, ImageInMemory>()
      this.#inMemory.set(id, images.set(key, kept))
      return toKept(kept)
    }
    const path = `${database.path}.${key}`
    replaceFile(path, (beside) => {
      writeFileSync(beside, toFileImage(image))
    })
    return describeFile(path, key)
  }

  read(id: string, key: string): Buffer | undefined {
    const image = this.#inMemory.get(id)?.get(key)?.image
    if (image !== undefined) return image
    const path = this.#pathOf(id, key)
    return path !== null && existsSync(path) ? readFileSync(path) : undefined
  }

  /** Those of a workspace whose key begins with a prefix, the oldest first. */
  list(id: string, prefix: string): readonly KeptImage[] {
    const inMemory = [...(this.#inMemory.get(id)?.values() ?? [])].map(toKept)
    const inFiles = this.#inFiles(id).toSorted((left, right) => (left.key < right.key ? -1 : 1))
    // Those kept within one millisecond stay in the order in which they were kept; files say no more than their time.
    return [...inMemory, ...inFiles]
      .filter(({ key }) => key.startsWith(prefix) && !key.includes('.'))
      .toSorted((left, right) => left.keptAt - right.keptAt)
  }

  remove(id: string, key: string): void {
    this.#inMemory.get(id)?.delete(key)
    const path = this.#pathOf(id, key)
    if (path !== null) rmSync(path, { force: true })
  }

  /** Removes all images of a workspace; the copies that a migration has kept stay. */
  removeAll(id: string): void {
    this.#inMemory.delete(id)
    for (const { key } of this.#inFiles(id)) if (!key.endsWith('.bak')) this.remove(id, key)
  }

  #pathOf(id: string, key: string): string | null {
    const file = this.#fileOf(id)
    return file === null ? null : `${file}.${key}`
  }

  #inFiles(id: string): readonly KeptImage[] {
    const file = this.#fileOf(id)
    if (file === null) return []
    const start = `${basename(file)}.`
    return readdirSync(dirname(file))
      .filter((name) => name.startsWith(start))
      .map((name) => describeFile(join(dirname(file), name), name.slice(start.length)))
  }
}

function toKept({ key, keptAt, bytes }: ImageInMemory): KeptImage {
  return { key, keptAt, bytes }
}

function describeFile(path: string, key: string): KeptImage {
  const { mtimeMs, size } = statSync(path)
  return { key, keptAt: Math.floor(mtimeMs), bytes: size }
}
