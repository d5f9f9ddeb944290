import type { Registration } from '../domain/registration.ts'
import { readRow, run, type ReadableDb, type WritableDb } from './database.ts'

/** Whether somebody with this phone or this e-mail address has a login already, or asked for one. */
export function isRegistered(
  db: ReadableDb,
  { phone, email }: Pick<Registration, 'phone' | 'email'>,
): boolean {
  return (
    readRow(
      db,
      `SELECT 1 FROM registrations WHERE phone = @phone OR email = @email
       UNION ALL SELECT 1 FROM api_users WHERE phone = @phone OR email = @email COLLATE NOCASE OR username = @email`,
      { phone, email },
    ) !== undefined
  )
}

export function insertRegistration(tx: WritableDb, registration: Omit<Registration, 'id'>): number {
  return run(
    tx,
    `INSERT INTO registrations (phone, email, first_name, last_name, company, at_ms)
     VALUES (@phone, @email, @firstName, @lastName, @company, @at)`,
    { ...registration },
  ).id
}
