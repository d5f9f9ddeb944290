import type { Template } from '../domain/template.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

const COLUMNS = 'id, account_id AS accountId, name, text'

/** Templates of an account, oldest first. */
export function readTemplates(db: ReadableDb, accountId: number): Template[] {
  return readRows<Template>(
    db,
    `SELECT ${COLUMNS} FROM templates WHERE account_id = @accountId ORDER BY id`,
    { accountId },
  )
}

export function readTemplate(db: ReadableDb, id: number): Template | undefined {
  return readRow<Template>(db, `SELECT ${COLUMNS} FROM templates WHERE id = @id`, { id })
}

export function insertTemplate(tx: WritableDb, template: Omit<Template, 'id'>): number {
  return run(tx, 'INSERT INTO templates (account_id, name, text) VALUES (@accountId, @name, @text)', {
    ...template,
  }).id
}

export function updateTemplate(tx: WritableDb, { id, name, text }: Template): void {
  run(tx, 'UPDATE templates SET name = @name, text = @text WHERE id = @id', { id, name, text })
}

export function deleteTemplate(tx: WritableDb, id: number): void {
  run(tx, 'DELETE FROM templates WHERE id = @id', { id })
}
