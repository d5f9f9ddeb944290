import { expect, test } from 'vitest'
import { bodyFaultOf, type BodyFault } from '../../../src-renderer/features/deliveries/list/wrong-body.ts'

const answers: readonly (readonly [body: string, fault: BodyFault])[] = [
  ['', 'empty'],
  [' \n', 'empty'],
  ['\uFEFFOK', 'bom'],
  ['\uFEFFok', 'smallLetters'],
  ['ok', 'smallLetters'],
  [' Ok\n', 'smallLetters'],
  ['"OK"', 'quotes'],
  ['„OK”', 'quotes'],
  ['{"status":"OK"}', 'json'],
  ['["OK"]', 'json'],
  ['<!doctype html><p>OK</p>', 'html'],
  ['OK 1', 'more'],
  ['OK\nOK', 'more'],
  ['OKAY', 'other'],
  ['{ OK', 'other'],
  ['ERROR', 'other'],
]

test.each(answers)('R125: what is wrong with %j is said: %s', (body, fault) => {
  expect(bodyFaultOf({ body, cut: false })).toBe(fault)
})

test('R125: an answer that was not read to its end is too long', () => {
  expect(bodyFaultOf({ body: 'OK', cut: true })).toBe('cut')
})
