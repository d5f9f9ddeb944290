import type { Quiz, QuizItem } from '../domain/quiz.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

type QuizRow = Omit<Quiz, 'items'>

const COLUMNS = 'id, account_id AS accountId, name'

function withItems(db: ReadableDb, quiz: QuizRow): Quiz {
  const items = readRows<QuizItem>(db, 'SELECT id, count FROM quiz_items WHERE quiz_id = @id ORDER BY id', {
    id: quiz.id,
  })
  return { ...quiz, items }
}

/** Quizzes of an account, newest first. */
export function readQuizzes(db: ReadableDb, accountId: number): Quiz[] {
  return readRows<QuizRow>(
    db,
    `SELECT ${COLUMNS} FROM quizzes WHERE account_id = @accountId ORDER BY id DESC`,
    { accountId },
  ).map((quiz) => withItems(db, quiz))
}

export function readQuiz(db: ReadableDb, id: number): Quiz | undefined {
  const quiz = readRow<QuizRow>(db, `SELECT ${COLUMNS} FROM quizzes WHERE id = @id`, { id })
  return quiz === undefined ? undefined : withItems(db, quiz)
}

export function insertQuiz(tx: WritableDb, { accountId, name, items }: Omit<Quiz, 'id'>): number {
  const { id } = run(tx, 'INSERT INTO quizzes (account_id, name) VALUES (@accountId, @name)', {
    accountId,
    name,
  })
  writeQuizItems(tx, id, items)
  return id
}

/** Sets the counts of choices; those that are not there yet are added. */
export function writeQuizItems(tx: WritableDb, quizId: number, items: readonly QuizItem[]): void {
  for (const { id, count } of items) {
    run(
      tx,
      `INSERT INTO quiz_items (quiz_id, id, count) VALUES (@quizId, @id, @count)
       ON CONFLICT (quiz_id, id) DO UPDATE SET count = @count`,
      { quizId, id, count },
    )
  }
}
