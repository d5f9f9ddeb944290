import type { Tone } from './tone.ts'

export interface RibbonTick {
  readonly id: string
  readonly tone: Tone
  /** Names the effect: „dopisano do Ogrodnicy”. */
  readonly label: string
  /** How long the tick is drawn, by how much it says: a match or an answer is longer than a forward. */
  readonly weight: 1 | 2 | 3
  /** Dashed while it is not over, broken when it came to nothing; without one it is whole. */
  readonly shape?: 'whole' | 'dashed' | 'broken'
}
