import { DEFAULT_PROFILE, type Profile, type ProfileKey } from '../domain/profile.ts'
import { seedOf, type Seed } from '../domain/seeded-random.ts'
import { epochMs, type EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** What a workspace says of itself. `createdAt` is wall-clock time and never fed into a result. */
export interface WorkspaceIdentity {
  readonly name: string
  readonly seed: Seed
  readonly createdAt: number
  /** What it was made from, so that it can be reset: `empty`, `sample`, or `clone`. */
  readonly origin: 'empty' | 'sample' | 'clone'
}

/** The virtual clock's state: following the wall clock at a distance, or standing still. */
export type ClockState =
  { readonly mode: 'live'; readonly offsetMs: number } | { readonly mode: 'frozen'; readonly at: EpochMs }

export function readIdentity(db: ReadableDb): WorkspaceIdentity {
  const rows = readRows<{ key: string; value: string }>(db, 'SELECT key, value FROM meta')
  const value = new Map(rows.map((row) => [row.key, row.value]))
  const origin = value.get('origin')
  return {
    name: value.get('name') ?? '',
    seed: seedOf(value.get('seed') ?? 'bramka'),
    createdAt: Number(value.get('created_at_ms') ?? 0),
    origin: origin === 'sample' || origin === 'clone' ? origin : 'empty',
  }
}

export function writeIdentity(tx: WritableDb, identity: WorkspaceIdentity): void {
  writeMeta(tx, 'name', identity.name)
  writeMeta(tx, 'seed', identity.seed)
  writeMeta(tx, 'created_at_ms', String(identity.createdAt))
  writeMeta(tx, 'origin', identity.origin)
}

/** One value of the workspace's own notes, such as how far the search index got. */
export function readMeta(db: ReadableDb, key: string): string | undefined {
  return readRow<{ value: string }>(db, 'SELECT value FROM meta WHERE key = @key', { key })?.value
}

export function writeMeta(tx: WritableDb, key: string, value: string): void {
  run(
    tx,
    'INSERT INTO meta (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = @value',
    {
      key,
      value,
    },
  )
}

export function readClockState(db: ReadableDb): ClockState {
  const row = readRow<{ mode: 'live' | 'frozen'; offset_ms: number; frozen_at_ms: number }>(
    db,
    'SELECT mode, offset_ms, frozen_at_ms FROM clock WHERE id = 1',
  )
  if (row === undefined) return { mode: 'live', offsetMs: 0 }
  return row.mode === 'live'
    ? { mode: 'live', offsetMs: row.offset_ms }
    : { mode: 'frozen', at: epochMs(row.frozen_at_ms) }
}

export function writeClockState(tx: WritableDb, state: ClockState): void {
  run(
    tx,
    `INSERT INTO clock (id, mode, offset_ms, frozen_at_ms) VALUES (1, @mode, @offsetMs, @frozenAt)
     ON CONFLICT (id) DO UPDATE SET mode = @mode, offset_ms = @offsetMs, frozen_at_ms = @frozenAt`,
    {
      mode: state.mode,
      offsetMs: state.mode === 'live' ? state.offsetMs : 0,
      frozenAt: state.mode === 'frozen' ? state.at : 0,
    },
  )
}

/** The behaviour profile: what was changed over the defaults. Values were checked when they were written. */
export function readProfile(db: ReadableDb): Profile {
  const rows = readRows<{ key: ProfileKey; value: string }>(db, 'SELECT key, value FROM profile')
  const changed = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]))
  return { ...DEFAULT_PROFILE, ...changed }
}

export function writeProfileKey<Key extends ProfileKey>(tx: WritableDb, key: Key, value: Profile[Key]): void {
  run(
    tx,
    'INSERT INTO profile (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = @value',
    {
      key,
      value: JSON.stringify(value),
    },
  )
}
