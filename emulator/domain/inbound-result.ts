/**
 * What became of a message from a phone.
 * MATCHED, UNMATCHED (kept without a keyword, R63), STORED (a reply without keywords, R21), CLOSED_KEYWORD (R58),
 * PLATFORM_COMMAND (R71) reached an account of ours; the others did not. NEIGHBOUR_KEYWORD went to another customer of a shared
 * number (R67), UNROUTED to nobody (R64). PART_WAITING waits for the rest of a long SMS (R164).
 */
export const INBOUND_RESULTS = [
  'MATCHED',
  'UNMATCHED',
  'STORED',
  'CLOSED_KEYWORD',
  'PLATFORM_COMMAND',
  'DUPLICATE',
  'PART_WAITING',
  'UNROUTED',
  'NEIGHBOUR_KEYWORD',
  'UNREACHABLE_SHORT_CODE',
  'REPLY_NOT_SUPPORTED',
  'TWO_WAY_NOT_A_REPLY',
  'NO_MAPPING',
  'NO_REPLY_ADDRESS',
  'LEFT_PLATFORM',
  'UNKNOWN_NUMBER',
  'NUMBER_OFF',
] as const
export type InboundResult = (typeof INBOUND_RESULTS)[number]

/** Answers whether an account got the message, so that it lies in an inbox. */
export function reachedAccount(result: InboundResult): boolean {
  switch (result) {
    case 'MATCHED':
    case 'UNMATCHED':
    case 'STORED':
    case 'CLOSED_KEYWORD':
    case 'PLATFORM_COMMAND':
      return true
    case 'DUPLICATE':
    case 'PART_WAITING':
    case 'UNROUTED':
    case 'NEIGHBOUR_KEYWORD':
    case 'UNREACHABLE_SHORT_CODE':
    case 'REPLY_NOT_SUPPORTED':
    case 'TWO_WAY_NOT_A_REPLY':
    case 'NO_MAPPING':
    case 'NO_REPLY_ADDRESS':
    case 'LEFT_PLATFORM':
    case 'UNKNOWN_NUMBER':
    case 'NUMBER_OFF':
      return false
  }
}

/**
 * Remarks that travel with a message: BLACKLISTED (R85), OPT_OUT_INTENT (R55), STILL_BLACKLISTED (R86), OVERLAP (R61),
 * EXACT_AMBIGUOUS (the two readings of an exact keyword differ, R48), LOOP_GUARD (an answer was suppressed, R94),
 * PART_MISSING (R164).
 */
export const MESSAGE_FLAGS = [
  'BLACKLISTED',
  'OPT_OUT_INTENT',
  'STILL_BLACKLISTED',
  'OVERLAP',
  'EXACT_AMBIGUOUS',
  'LOOP_GUARD',
  'PART_MISSING',
] as const
export type MessageFlag = (typeof MESSAGE_FLAGS)[number]

/** The ticks of the ribbon under a message, one for each thing it caused, in the order of the steps. */
export const RIBBON_TICKS = [
  'lost',
  'left-platform',
  'kept',
  'matched',
  'closed',
  'command',
  'group-left',
  'group-joined',
  'blacklisted',
  'unblacklisted',
  'forward-url',
  'forward-email',
  'forward-phone',
  'forward-refused',
  'answer',
  'answer-withheld',
  'answer-failed',
  'scheduled',
  'sent',
  'refused',
  'withdrawn',
] as const
export type RibbonTick = (typeof RIBBON_TICKS)[number]
