/** The languages the panel speaks; Polish is the source of all texts. */
export const languages = ['pl', 'en'] as const
export type Language = (typeof languages)[number]

const polish = new Intl.PluralRules('pl')

/**
 * Which of the three forms of a Polish text fits a count: 0 for 1 („część”), 1 for 2–4 but not 12–14 („części”),
 * 2 for everything else („części”, „nowych”). A fraction takes the middle form.
 */
export function polishPluralForm(count: number): 0 | 1 | 2 {
  const form = polish.select(Math.abs(count))
  if (form === 'one') return 0
  return form === 'many' ? 2 : 1
}
