import { isRefusal } from '../../../domain/refusal.ts'
import { findQuiz } from '../../../services/quizzes.ts'
import type { ActionCall } from '../action.ts'
import type { Answer } from '../answer.ts'
import { apiError, isApiError } from '../api-errors.ts'
import { requireId } from '../read-parameters.ts'

/** `quiz/view`: how often each choice was made (api-v2 2.3 [C], R100). Errors: 2000, 1004. */
export function viewQuiz({ parameters, workspace, user }: ActionCall): Answer {
  const id = requireId(parameters, 'id')
  if (isApiError(id)) return id
  const quiz = findQuiz(workspace.deps, user.accountId, id)
  if (isRefusal(quiz)) return apiError(1004)
  return {
    id: quiz.id,
    name: quiz.name,
    items: quiz.items.map(({ id: choice, count }) => ({ id: choice, count })),
  }
}
