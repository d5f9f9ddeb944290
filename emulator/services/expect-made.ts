import { isRefusal, type Refusal } from '../domain/refusal.ts'

/** Answers what was made where nothing can be refused, as for the sample; a refusal is a bug of ours. */
export function expectMade<Made>(result: Made | Refusal): Made {
  if (!isRefusal(result)) return result
  throw new Error(`refused: ${result.code} ${JSON.stringify(result.about)}`)
}
