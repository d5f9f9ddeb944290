/**
 * A phone as answers print it: with a plus and the country code (api-v2 1.6 [V+C]). What is too short or too long for a number keeps its
 * digits, and bare ones were meant to be Polish, as a logged answer shows (api-v2 2.1.1 [T]).
 */
export function renderPhone(phone: string): string {
  return /^\d+$/.test(phone) ? `+48${phone}` : phone
}
