import type { InboundResult } from '../../../emulator/domain/inbound-result.ts'
import type { TextKey } from '../../texts/text-key.ts'

/** What becomes of a text, in a sentence. */
export const verdictWords = {
  MATCHED: 'numbers.verdictMatched',
  UNMATCHED: 'numbers.verdictUnmatched',
  STORED: 'numbers.verdictStored',
  CLOSED_KEYWORD: 'numbers.verdictClosed',
  PLATFORM_COMMAND: 'numbers.verdictCommand',
  DUPLICATE: 'numbers.verdictDuplicate',
  PART_WAITING: 'numbers.verdictPart',
  UNROUTED: 'numbers.verdictUnrouted',
  NEIGHBOUR_KEYWORD: 'numbers.verdictNeighbour',
  UNREACHABLE_SHORT_CODE: 'numbers.verdictUnreachable',
  REPLY_NOT_SUPPORTED: 'numbers.verdictNoReplies',
  TWO_WAY_NOT_A_REPLY: 'numbers.verdictNotAReply',
  NO_MAPPING: 'numbers.verdictNoMapping',
  NO_REPLY_ADDRESS: 'numbers.verdictNoAddress',
  LEFT_PLATFORM: 'numbers.verdictLeft',
  UNKNOWN_NUMBER: 'numbers.verdictUnknown',
  NUMBER_OFF: 'numbers.verdictOff',
} as const satisfies Readonly<Record<InboundResult, TextKey>>
