/**
 * The default table of GSM 03.38 in code order: the position of a character is its septet. Position 0x1B is the escape to the
 * extension table and not a character (R156).
 */
export const GSM_DEFAULT_TABLE =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ' +
  ' !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§' +
  '¿abcdefghijklmnopqrstuvwxyzäöñüà'

/** The ten characters of the extension table; each is sent as the escape and a second septet (R156, R157). */
export const GSM_EXTENSION_TABLE = '\f^{}\\[~]|€'

/**
 * Answers how many septets the character takes, undefined when it is not in the alphabet. Every character of the alphabet is one
 * UTF-16 unit, so a unit is enough to ask with; half of a surrogate pair is never in it. Rules R156, R157.
 */
export function gsmSeptets(codeUnit: number): 1 | 2 | undefined {
  const septets = SEPTETS[codeUnit]
  return septets === 1 || septets === 2 ? septets : undefined
}

/** Answers whether every character of the text is in the alphabet, so that it can go as 7-bit SMS. Rule R156. */
export function isGsmText(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (gsmSeptets(text.charCodeAt(index)) === undefined) return false
  }
  return true
}

/** Septets by UTF-16 unit; 0 is "not in the alphabet". A flat array because every character of every message is looked up. */
const SEPTETS = septetsByCodeUnit()

function septetsByCodeUnit(): Uint8Array {
  const septets = new Uint8Array('€'.charCodeAt(0) + 1)
  for (const character of GSM_DEFAULT_TABLE) septets[character.charCodeAt(0)] = 1
  for (const character of GSM_EXTENSION_TABLE) septets[character.charCodeAt(0)] = 2
  septets[0x1b] = 0
  return septets
}
