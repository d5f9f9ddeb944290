import type { trace as source } from '../pl/trace.ts'
import type { Translated } from '../translated.ts'

export const trace: Translated<typeof source> = {
  caption: 'Message trace',
  step: 'Step',
  name: 'Stage',
  outcome: 'What happened',
  rule: 'Rule',
  ribbon: 'Effects: {list}',
  ribbonEmpty: 'No effects',
  toneInbound: 'inbound',
  toneOutbound: 'outbound',
  toneForward: 'forward',
  toneSystem: 'system',
  toneFault: 'injected fault',
  toneError: 'error',
  tick: {
    lost: 'lost',
    kept: 'kept in the inbox',
    matched: 'matched a keyword',
    closed: 'keyword closed',
    command: 'command to the platform',
    'group-left': 'left a group',
    'group-joined': 'joined a group',
    blacklisted: 'put on the blacklist',
    unblacklisted: 'taken off the blacklist',
    answer: 'answer',
    'answer-withheld': 'answer withheld',
    sent: 'sent',
    refused: 'not sent',
  },
}
