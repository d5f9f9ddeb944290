import { describe, expect, test } from 'vitest'
import { WireParameters } from '../../emulator/gateway-api/wire/wire-parameters.ts'
import type { WireFile, WireValue } from '../../emulator/gateway-api/wire/wire-tree.ts'

function read(value: WireValue) {
  return new WireParameters({ it: value })
}

describe('WireParameters', () => {
  test.each<[WireValue]>([[null], [''], [[]], [{}]])(
    'api-v2 1.3: %j means the same as an absent name',
    (nothing) => {
      for (const parameters of [read(nothing), new WireParameters({})]) {
        expect({
          has: parameters.has('it'),
          text: parameters.text('it'),
          flag: parameters.flag('it'),
          integer: parameters.integer('it'),
          list: parameters.list('it'),
          records: parameters.records('it'),
        }).toEqual({
          has: false,
          text: undefined,
          flag: false,
          integer: undefined,
          list: [],
          records: [],
        })
      }
    },
  )

  test.each<[WireValue, boolean]>([
    [true, true],
    ['true', true],
    ['True', true],
    [' TRUE ', true],
    [1, true],
    ['1', true],
    ['yes', true],
    ['on', true],
    [false, false],
    ['false', false],
    [0, false],
    ['0', false],
    ['no', false],
    ['anything else', false],
    [{ it: true }, false],
    [['0', '1'], true],
  ])('api-v2 1.3: the switch %j is %j', (value, expected) => {
    expect(read(value).flag('it')).toBe(expected)
  })

  test.each<[WireValue, number | 'unreadable' | undefined]>([
    [12, 12],
    ['12', 12],
    [' 12 ', 12],
    ['12.0', 12],
    ['-3', -3],
    ['+3', 3],
    [0, 0],
    [12.5, 'unreadable'],
    ['12.5', 'unreadable'],
    ['1e3', 'unreadable'],
    ['none', 'unreadable'],
    [true, 'unreadable'],
    [{ a: 1 }, 'unreadable'],
    [1e300, 'unreadable'],
    ['9'.repeat(16), 'unreadable'],
  ])('api-v2 1.3: the number %j reads as %j', (value, expected) => {
    expect(read(value).integer('it')).toBe(expected)
  })

  test.each<[string, WireValue, readonly string[]]>([
    ['an array of texts (PHP from 2022)', ['500600700', '600700800'], ['500600700', '600700800']],
    ['an array of numbers', [500600700, 48600700800], ['500600700', '48600700800']],
    ['a number in the notation of a computer', 4.85006007e10, ['48500600700']],
    ['an object with positions as keys', { 0: '500600700', 1: '600700800' }, ['500600700', '600700800']],
    ['a text with commas (Java README)', '500600700, 600700800,,', ['500600700', '600700800']],
    ['an array of texts with commas', ['500600700,600700800', '1'], ['500600700', '600700800', '1']],
    ['arrays in arrays', [['500600700'], [['600700800', null, '']]], ['500600700', '600700800']],
    ['one text with the space of a lost plus (bash)', ' 48500600700', ['48500600700']],
    ['an object', { phone: '500600700' }, []],
    ['a blank', ' ', []],
  ])('api-v2 1.3: a list may be %s', (_label, value, expected) => {
    expect(read(value).list('it')).toEqual(expected)
  })

  test('a list with more nesting than any client sends is empty', () => {
    let nested: WireValue = ['500600700']
    for (let depth = 0; depth < 20; depth += 1) nested = [nested]
    expect(read(nested).list('it')).toEqual([])
  })

  test.each<[WireValue, string | undefined]>([
    [' padded ', ' padded '],
    [0, '0'],
    [12.5, '12.5'],
    [1e21, '1000000000000000000000'],
    [false, 'false'],
    [['first', 'last'], 'last'],
    [{ a: 'b' }, undefined],
  ])('a text of %j is %j', (value, expected) => {
    expect(read(value).text('it')).toBe(expected)
  })

  test('contents are not split at commas', () => {
    expect(read(['data:image/png;base64,AA==', 'b,c']).texts('it')).toEqual([
      'data:image/png;base64,AA==',
      'b,c',
    ])
  })

  const contacts = [
    { phone: '500600700', first_name: 'Jan' },
    { phone: '600700800', first_name: 'Ewa' },
  ]
  test.each<[string, WireValue, readonly (string | undefined)[]]>([
    ['a JSON array', contacts, ['500600700', '600700800']],
    ['an object with positions as keys', Object.fromEntries(contacts.entries()), ['500600700', '600700800']],
    ['JSON in a text (Java, C#, old Ruby)', JSON.stringify(contacts), ['500600700', '600700800']],
    ['one object', { phone: '500600700' }, ['500600700']],
    ['one object in a text', '{"phone":"500600700"}', ['500600700']],
    [
      'a list with things that are no objects',
      [{ phone: '500600700' }, 'x', null],
      ['500600700', undefined, undefined],
    ],
    ['a text that is no JSON', 'Jan', []],
    ['JSON that is no list', '12', []],
  ])('api-v2 2.7: contacts may be %s', (_label, value, expected) => {
    expect(
      read(value)
        .records('it')
        .map((contact) => contact.text('phone')),
    ).toEqual(expected)
  })

  test('api-v2 2.1.6: the content of an RCS message is an object, or one as JSON in a text', () => {
    const content = { text: 'Cześć', suggestions: [] }
    expect(
      [content, JSON.stringify(content), 'Cześć'].map((it) => read(it).record('it')?.text('text')),
    ).toEqual(['Cześć', 'Cześć', undefined])
  })

  test.each<[WireValue, asLine: boolean, asText: boolean]>([
    ['Targi „Łódź” 🌹', false, false],
    [' Targi\r\n', false, false],
    ['Ta\nrgi', true, false],
    ['Ta\trgi', true, false],
    ['Ta\u0085rgi', true, false],
    ['Targi\0', true, true],
    ['\ud83c', true, true],
    ['\udf39\ud83c', true, true],
    [['Targi', 'Ta\0rgi'], true, true],
    [{ a: [{ b: 'Ta\0rgi' }] }, true, true],
    [{ 'a\0': 1 }, true, true],
    ['{"a":"\\u0000"}', false, false],
    [12, false, false],
    [null, false, false],
  ])('api-v2 1.6: %j as a line cannot be kept: %j, as a text: %j', (value, asLine, asText) => {
    const parameters = read(value)
    expect([
      parameters.isUnkeepable('it', 'line'),
      parameters.isUnkeepable('it', 'text'),
      parameters.isUnkeepable('other', 'line'),
      parameters.unread(),
    ]).toEqual([asLine, asText, false, ['it']])
  })

  test('what lies deeper than a body may go cannot be kept, and costs no stack', () => {
    let deep: WireValue = 'Targi'
    for (let depth = 0; depth < 16; depth += 1) deep = [deep]
    let deeper: WireValue = deep
    for (let depth = 0; depth < 100_000; depth += 1) deeper = [deeper]
    expect([deep, deeper].map((value) => read(value).isUnkeepable('it', 'text'))).toEqual([false, true])
  })

  test('names that nobody asked for are known, and a name is what it is, not what JavaScript makes of it', () => {
    const file: WireFile = {
      field: 'file',
      name: 'a.png',
      contentType: 'image/png',
      bytes: new Uint8Array(1),
    }
    const spare: WireFile = { ...file, field: 'spare' }
    const parameters = new WireParameters({ phone: '1', Text: 'x', system: 'client_php' }, [file, spare])
    expect({
      phone: parameters.text('phone'),
      text: parameters.text('text'),
      constructor: parameters.raw('constructor'),
      proto: parameters.raw('__proto__'),
      file: parameters.file('file'),
      unread: parameters.unread(),
    }).toEqual({
      phone: '1',
      text: undefined,
      constructor: undefined,
      proto: undefined,
      file,
      unread: ['Text', 'system', 'spare'],
    })
  })
})
