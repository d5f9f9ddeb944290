import './guard.cjs'
import { afterAll, afterEach, expect } from 'vitest'
import { guardPrograms, takeAttempts } from './attempts.ts'

guardPrograms()

const staysHere = () => {
  expect(takeAttempts(), 'addresses that something asked for beyond this machine').toEqual([])
}
afterEach(staysHere)
afterAll(staysHere)
