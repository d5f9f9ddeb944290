import { expect, test } from 'vitest'
import { sqlTokens } from '../../emulator/store/schema/sql-tokens.ts'

test.each([
  ['white space', 'CREATE TABLE a\n(b  TEXT\t)', 'CREATE TABLE a(b TEXT)'],
  ['comments', 'CREATE TABLE a ( -- what it is\n b TEXT /* and\n why */)', 'CREATE TABLE a (b TEXT)'],
  [
    'quotes that a RENAME puts around a name',
    'CREATE TABLE "outbox" (b TEXT)',
    'CREATE TABLE outbox (b TEXT)',
  ],
])('%s says nothing', (_label, sql, same) => {
  expect(sqlTokens(sql)).toEqual(sqlTokens(same))
})

test.each([
  ['a word', "kind = 'sms'", "kind = 'mms'"],
  ['a space inside a string', "kind = 'a b'", "kind = 'ab'"],
  ['what looks like a comment inside a string', "kind = 'a--b'", "kind = 'a"],
  ['quotes inside a string', `tokenize = 'ascii "x"'`, `tokenize = 'ascii x'`],
  ['where a string ends', "'it''s', 'b'", "'it', 's', 'b'"],
  ['a space between words', 'account_id', 'account id'],
  ['a name with a quote in it', '"a""b"', 'a b'],
  // SQLite ends a comment at a line feed alone, and has no space but that of ASCII.
  ['a check in a comment after a carriage return', 'b TEXT --\r CHECK (b)', 'b TEXT CHECK (b)'],
  ['a name that looks like a space', 'b \u00a0', 'b'],
])('%s makes a difference', (_label, sql, other) => {
  expect(sqlTokens(sql)).not.toEqual(sqlTokens(other))
})
