import type { Address } from '../domain/addresses.ts'
import type { PlatformNumber } from '../domain/platform-number.ts'
import type { Sender } from '../domain/sender.ts'
import { readSenders } from '../store/senders.ts'
import type { ReadableDb } from '../store/database.ts'

/** A sender name among the numbers: the ninth type of sender that the platform has (R32, R36). */
export interface NumberOfSender extends PlatformNumber {
  readonly senderId: number
  readonly keywordCount: 0
}

/** All sender names as numbers. */
export function readNamesAsNumbers(db: ReadableDb): NumberOfSender[] {
  return readSenders(db).map(asNumber)
}

/** Answers a sender as the lists of numbers show it; only an authorised one is enabled (R165). */
export function asNumber({ id, name, accountId, status, createdAt }: Sender): NumberOfSender {
  return {
    senderId: id,
    // A sender name stands where a number would.
    number: name as string as Address,
    type: 'ALPHA_SENDER',
    accountId,
    label: '',
    enabled: status === 'authorized',
    defaultAnswer: null,
    ownerPhone: null,
    isVerified: true,
    createdAt,
    keywordCount: 0,
  }
}
