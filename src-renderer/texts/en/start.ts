import type { start as source } from '../pl/start.ts'
import type { Translated } from '../translated.ts'

export const start: Translated<typeof source> = {
  title: 'Start',
  first: 'Send the first text and see, step by step, what Bramka does with it.',
  next: 'Try the keyword of a poster, or connect your system. Every message leaves a trace.',
  empty: 'This workspace is still empty. It needs a number, and a phone that writes to it.',
  firstSteps: 'First steps',
  needsNumber: 'A number that people can write to',
  addNumber: 'Add a number',
  needsPhone: 'A phone to send a text from',
  addPhone: 'Add a phone',
  posters: 'Posters to try',
  send: 'Send as {name}',
  noPosters: 'No shared number has a keyword yet.',
  addKeyword: 'Add a keyword',
  failed: 'The keywords did not load.',

  attention: 'Worth a look',
  lost: '{n} lost message | {n} lost messages',
  lostHint: 'without a recipient, though the sender paid',
  unmatched: '{n} message without a keyword | {n} messages without a keyword',
  unmatchedHint: 'in the inbox, though no keyword fits',
  timers: '{n} timer waits | {n} timers wait',
  timersHint: 'next {when}',
  runNext: 'Move time',
  allWell: 'Nothing waits and nothing was lost.',

  connect: 'Connect your system',
  connectHint:
    'Change only the address in your system: Bramka answers as SerwerSMS.pl does. This command sends a text to one of the phones on the right:',
  connectHintNoPhone:
    'Change only the address in your system: Bramka answers as SerwerSMS.pl does. This command sends a text to 500 600 700. To see it, add a phone with that number:',
  command: 'Terminal command',
  forwards: 'Forwards do not leave this computer until you allow it. See what was sent on here:',
  mailbox: 'the built-in mailbox',
  receivers: 'the receivers of URL calls',
  examples: 'Examples in PHP, Node.js, Python and others',
  calls: 'Live: what your system calls',
  reference: 'Bramka’s own API, described',
}
