import type { Quiz, QuizItem } from '../domain/quiz.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { insertQuiz, readQuiz, readQuizzes, writeQuizItems } from '../store/quizzes.ts'
import { writeHolding } from './account-holding.ts'
import { resolveAccount } from './configure-accounts.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Quizzes of an account, newest first (R100). Refusal: E_NO_ACCOUNT. */
export function listQuizzes(deps: WorkspaceDeps, accountId: number | undefined): readonly Quiz[] | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  return isRefusal(account) ? account : readQuizzes(deps.database.db, account.id)
}

/** One quiz of an account. Refusals: E_NO_ACCOUNT, E_NO_QUIZ, also for another account's. */
export function findQuiz(deps: WorkspaceDeps, accountId: number | undefined, id: number): Quiz | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  const quiz = readQuiz(deps.database.db, id)
  return quiz?.accountId === account.id ? quiz : refused('E_NO_QUIZ', { id: String(id) })
}

/** Adds a quiz with its choices. Refusal: E_NO_ACCOUNT. */
export function addQuiz(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  draft: Pick<Quiz, 'name' | 'items'>,
): Quiz | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  const id = writeHolding(deps, 'quiz.changed', (tx) => insertQuiz(tx, { accountId: account.id, ...draft }))
  return findQuiz(deps, account.id, id)
}

/** Sets how often choices were made; the others keep their counts. Refusals: E_NO_ACCOUNT, E_NO_QUIZ. */
export function changeQuiz(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  id: number,
  items: readonly QuizItem[],
): Quiz | Refusal {
  const quiz = findQuiz(deps, accountId, id)
  if (isRefusal(quiz)) return quiz
  writeHolding(deps, 'quiz.changed', (tx) => {
    writeQuizItems(tx, id, items)
    return id
  })
  return findQuiz(deps, accountId, id)
}
