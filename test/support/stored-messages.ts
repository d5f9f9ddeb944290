import type { Message, NewMessage } from '../../emulator/domain/message.ts'
import { epochMs } from '../../emulator/domain/time.ts'
import type { Database } from '../../emulator/store/database.ts'
import { insertMessage } from '../../emulator/store/messages.ts'

/** An incoming message that a keyword matched, with what the test wants otherwise. */
export function aMessage(wanted: Partial<Message> = {}): Message {
  return {
    id: 1,
    direction: 'inbound',
    at: epochMs(Date.UTC(2025, 2, 3, 9)),
    wallAt: 0,
    phone: '+48500600700',
    number: '+48503340503',
    numberType: 'ND',
    accountId: 1,
    text: 'OGRODNIK',
    result: 'MATCHED',
    keyword: { id: 7, text: 'OGRODNIK' },
    payload: '',
    flags: [],
    ribbon: ['matched'],
    parts: 1,
    encoding: 'GSM-7',
    isRead: false,
    networkId: null,
    replyTo: null,
    reason: null,
    refusal: null,
    price: null,
    flash: false,
    ...wanted,
  }
}

/** Stores messages under their numbers, with empty traces. */
export function storeMessages(database: Database, messages: readonly Message[]): void {
  database.write((tx) => {
    for (const { id, ...message } of messages) insertMessage(tx, id, message satisfies NewMessage, [])
  })
}
