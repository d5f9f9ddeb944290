import { draw, seedOf } from '../../emulator/domain/seeded-random.ts'

const SEED = seedOf('bench')
const PHONES = 200_000
const WORDS = 4_000
const FEWEST_WORDS = 4
const MORE_WORDS = 10
const ONSETS = ['b', 'cz', 'd', 'g', 'k', 'ł', 'm', 'n', 'p', 'r', 's', 'sz', 't', 'w', 'z', 'ż']
const RHYMES = ['a', 'ak', 'e', 'ek', 'i', 'in', 'o', 'on', 'ó', 'u', 'y', 'ąć', 'ęt', 'arz', 'ost', 'ni']

/** Answers the phone that a message of the big workspace is from. */
export function phoneOf(id: number): string {
  return `+${48_600_000_000 + draw(SEED, 'phone', id, PHONES) * 37}`
}

/** Answers the text of a message of the big workspace. As in any language, few words are common and most are rare. */
export function textOf(id: number): string {
  const words = FEWEST_WORDS + draw(SEED, 'length', id, MORE_WORDS)
  return Array.from({ length: words }, (_, place) => {
    const chance = draw(SEED, `word ${place}`, id, 1_000_000) / 1_000_000
    return wordAt(Math.floor(WORDS * chance ** 4))
  }).join(' ')
}

/** Answers a made-up word by how common it is, 0 the commonest. */
export function wordAt(rank: number): string {
  let rest = (rank * 2_654_435) % (ONSETS.length * RHYMES.length) ** 2
  let word = ''
  for (let syllable = 0; syllable < 2; syllable++) {
    word += `${ONSETS[rest % ONSETS.length] ?? ''}${RHYMES[Math.floor(rest / ONSETS.length) % RHYMES.length] ?? ''}`
    rest = Math.floor(rest / (ONSETS.length * RHYMES.length))
  }
  return word
}
