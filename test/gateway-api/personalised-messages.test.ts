import { describe, expect, test } from 'vitest'
import { readPersonalisedMessages } from '../../emulator/gateway-api/wire/personalised-messages.ts'
import type { WireValue } from '../../emulator/gateway-api/wire/wire-tree.ts'

const twoMessages = [
  { phone: '500600700', text: 'First: 1' },
  { phone: '600700800', text: 'Second' },
]

describe('readPersonalisedMessages', () => {
  test.each<[string, WireValue]>([
    ['form 1, a JSON array (PHP, Ruby, Symfony)', twoMessages],
    ['form 2, form fields (Node, old PHP)', { 0: { ...twoMessages[0] }, 1: { ...twoMessages[1] } }],
    ['form 3, one text (bash, Java, Delphi)', '500600700:First: 1]|[600700800:Second'],
    ['form 4, with a separator at the end (C#, Perl)', '500600700:First: 1]|[600700800:Second]|['],
    ['form 5, with a stray quote (Python)', '500600700:First: 1]|["600700800:Second'],
    ['the JSON array as a text', JSON.stringify(twoMessages)],
  ])('api-v2 2.1.2: messages come as %s', (_label, value) => {
    expect(readPersonalisedMessages(value)).toEqual(twoMessages)
  })

  test('api-v2 2.1.2, form 6: an entry whose phone is a list stands for one message to each', () => {
    expect(
      readPersonalisedMessages([
        { phone: ['500600700', 600700800], text: 'Both' },
        { phone: '1,2', text: 'T' },
      ]),
    ).toEqual([
      { phone: '500600700', text: 'Both' },
      { phone: '600700800', text: 'Both' },
      { phone: '1', text: 'T' },
      { phone: '2', text: 'T' },
    ])
  })

  test('only one quote at the start of a later entry is dropped: the others belong to the text', () => {
    expect(readPersonalisedMessages('"1:a]|[""2:"b"]|[3:"c"')).toEqual([
      { phone: '"1', text: 'a' },
      { phone: '"2', text: '"b"' },
      { phone: '3', text: '"c"' },
    ])
  })

  test('an entry with a part missing stays, for the caller to refuse', () => {
    expect([
      readPersonalisedMessages('500600700]|[:text'),
      readPersonalisedMessages([{ phone: '500600700' }, { text: 'x' }, 'x']),
    ]).toEqual([
      [
        { phone: '500600700', text: '' },
        { phone: '', text: 'text' },
      ],
      [
        { phone: '500600700', text: '' },
        { phone: '', text: 'x' },
        { phone: '', text: '' },
      ],
    ])
  })

  test.each<[WireValue | undefined]>([[undefined], [null], [''], [[]], [{}], [12]])(
    '%j gives no messages',
    (value) => {
      expect(readPersonalisedMessages(value)).toEqual([])
    },
  )
})
