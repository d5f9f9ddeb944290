import { beforeEach, describe, expect, test } from 'vitest'
import type { VendorCall } from '../../emulator/domain/vendor-call.ts'
import { epochMs } from '../../emulator/domain/time.ts'
import { openDatabase, type Database } from '../../emulator/store/database.ts'
import {
  insertCall,
  readNewestCall,
  readOldestCall,
  trimCalls,
  trimCallTexts,
} from '../../emulator/store/vendor-calls.ts'

function callWith(answerBytes: number): Omit<VendorCall, 'id'> {
  return {
    at: epochMs(0),
    wallAt: 0,
    interface: 'https-v2',
    method: 'POST',
    path: '/messages/reports.json',
    action: 'messages/reports',
    format: 'json',
    encoding: 'json',
    user: 'demo',
    hasToken: false,
    remoteAddress: '127.0.0.1',
    userAgent: null,
    request: { bytes: 10, text: '' },
    answer: { status: 200, contentType: 'application/json', bytes: answerBytes, text: '' },
    error: null,
    ignored: [],
    durationMs: 1,
    messages: null,
    sent: null,
    fault: null,
    hungUp: false,
  }
}

let database: Database
beforeEach(() => {
  database = openDatabase(':memory:')
  return () => {
    database.close()
  }
})

function kept(): [number, number] {
  return [readOldestCall(database.db), readNewestCall(database.db)]
}

describe('the log of calls keeps', () => {
  test('the newest calls', () => {
    database.write((tx) => {
      for (let call = 0; call < 10; call++) insertCall(tx, callWith(100))
      trimCalls(tx, 10, 4)
    })
    expect(kept()).toEqual([7, 10])
  })

  test('so many bytes of bodies and answers, counting what it keeps of each', () => {
    database.write((tx) => {
      insertCall(tx, callWith(5_000_000))
      for (let call = 0; call < 5; call++) insertCall(tx, callWith(90))
      trimCallTexts(tx, 500)
    })
    expect(kept()).toEqual([2, 6])
    database.write((tx) => {
      trimCallTexts(tx, 250)
    })
    expect(kept()).toEqual([5, 6])
  })
})
