import type { Delivery, DeliveryFault, ListedDelivery } from '../../emulator/contract/deliveries.ts'
import type { ListedReceiverCall, Receiver } from '../../emulator/contract/receivers.ts'

// Answers of the control API about forwards; a test names only what it is about.

const at = '2025-03-03T09:00:00.000Z'
const target = 'http://127.0.0.1:4310/_bramka/receiver/crm?od=#NUMER#'

export function aListedDelivery(id: string, facts: Partial<ListedDelivery> = {}): ListedDelivery {
  return {
    id,
    subject: 'message',
    messageId: 'm1',
    traceId: '11',
    accountId: 1,
    forwardId: 1,
    kind: 'url',
    target,
    request: { kind: 'url', url: 'http://127.0.0.1:4310/_bramka/receiver/crm?od=48500600700' },
    state: 'done',
    outcome: 'FORWARD_DELIVERED',
    sentence: { pl: 'przyjęte', en: 'accepted' },
    attempts: 1,
    dueAt: null,
    createdAt: at,
    settledAt: at,
    heldHost: null,
    sentMessageId: null,
    sentTraceId: null,
    postponed: false,
    ...facts,
  }
}

export function anAttempt(
  number: number,
  facts: Partial<Delivery['tries'][number]> = {},
): Delivery['tries'][number] {
  return {
    number,
    at,
    wallAt: at,
    durationMs: 12,
    outcome: 'FORWARD_DELIVERED',
    sentence: { pl: 'przyjęte', en: 'accepted' },
    request: 'GET /_bramka/receiver/crm?od=48500600700 HTTP/1.1',
    peer: '127.0.0.1:4310',
    answer: { status: 200, headers: [{ name: 'Content-Type', value: 'text/plain' }], body: 'OK', cut: false },
    faultId: null,
    ...facts,
  }
}

export function aReceiver(name: string, facts: Partial<Receiver> = {}): Receiver {
  return {
    name,
    answer: { kind: 'ok' },
    addresses: [`http://127.0.0.1:4310/_bramka/receiver/${name}`],
    calls: 0,
    played: 0,
    lastCall: null,
    ...facts,
  }
}

export function aReceiverCall(id: number, facts: Partial<ListedReceiverCall> = {}): ListedReceiverCall {
  return {
    id,
    receiver: 'crm',
    at,
    wallAt: at,
    method: 'GET',
    path: '/_bramka/receiver/crm?od=48500600700',
    parameters: [{ name: 'od', value: '48500600700' }],
    bodyBytes: 0,
    remoteAddress: '127.0.0.1',
    deliveryId: 3,
    answer: { kind: 'ok' },
    ...facts,
  }
}

export function aDeliveryFault(id: number, facts: Partial<DeliveryFault> = {}): DeliveryFault {
  return {
    id,
    kind: null,
    target: null,
    inject: { kind: 'refuse' },
    when: { calls: 1 },
    expiresAt: null,
    enabled: true,
    active: true,
    matched: 0,
    injected: 0,
    ...facts,
  }
}
