/** What is wrong with a number as somebody wrote it, by the reason it was refused for (R6–R8). */
export const addresses = {
  empty: 'Wpisz numer.',
  'forbidden-character': 'Numer może mieć cyfry, odstępy, kreski i plus na początku.',
  'misplaced-plus': 'Plus może stać tylko na początku.',
  'too-short': 'Za mało cyfr. Numer ma ich 9, a krótki 4.',
  'too-long': 'Za dużo cyfr: numer ma ich najwyżej 15.',
  'bad-country-code': 'Żaden kierunkowy kraju nie zaczyna się od zera.',
  'no-country-code': 'Przed numerem zagranicznym dopisz + i kierunkowy kraju.',
  'polish-length': 'Polski numer ma po +48 dokładnie 9 cyfr.',
  'polish-leading-zero': 'Polski numer nie zaczyna się od zera.',
  'short-code': 'To krótki numer, a telefon potrzebuje zwykłego.',
} as const
