import type { ApiUser } from '../../emulator/contract/api-users.ts'
import type { Fault } from '../../emulator/contract/faults.ts'
import type { ListedVendorCall, VendorCall, VendorInterface } from '../../emulator/contract/vendor-calls.ts'

// Answers of the control API about the vendor's interfaces; a test names only what it is about.

const at = '2025-03-03T09:00:00.000Z'

export function aListedCall(id: number, facts: Partial<ListedVendorCall> = {}): ListedVendorCall {
  return {
    id,
    at,
    wallAt: at,
    interface: 'https-v2',
    method: 'POST',
    path: '/w/default/messages/send_sms.json',
    action: 'messages/send_sms',
    format: 'json',
    encoding: 'form',
    user: 'demo',
    hasToken: true,
    remoteAddress: '127.0.0.1',
    userAgent: 'curl/8.0.0',
    error: null,
    failed: false,
    sent: null,
    ignored: [],
    durationMs: 3,
    messages: null,
    fault: null,
    hungUp: false,
    request: { bytes: 26 },
    answer: { status: 200, contentType: 'application/json; charset=UTF-8', bytes: 16 },
    ...facts,
  }
}

export function aCall(id: number, facts: Partial<VendorCall> = {}): VendorCall {
  return {
    ...aListedCall(id),
    request: { text: 'phone=500600700&text=Test', bytes: 26 },
    answer: {
      status: 200,
      contentType: 'application/json; charset=UTF-8',
      bytes: 16,
      text: '{"success":true}',
    },
    ...facts,
  }
}

export function anInterface(facts: Partial<VendorInterface> = {}): VendorInterface {
  return {
    name: 'https-v2',
    title: { pl: 'HTTPS API v2', en: 'HTTPS API v2' },
    actions: [
      {
        name: 'messages/send_sms',
        aliases: [],
        about: { pl: 'Wysyła SMS.', en: 'Sends a text.' },
        source: 'V+C',
        parameters: [
          { name: 'phone', need: 'one-of' },
          { name: 'group_id', need: 'one-of' },
          { name: 'text', need: 'required' },
          { name: 'utf', need: 'optional' },
        ],
        calls: 2,
        failures: 1,
        lastAt: at,
      },
      {
        name: 'messages/recived',
        aliases: ['messages/received'],
        about: { pl: 'Podaje wiadomości przychodzące.', en: 'Lists incoming messages.' },
        source: 'V+C',
        parameters: [],
        calls: 0,
        failures: 0,
        lastAt: null,
      },
    ],
    errors: [
      {
        code: 1012,
        type: 'InvalidToken',
        message: { pl: 'Nieprawidłowy token', en: 'Invalid token' },
        provoke: { pl: 'Podaj token, którego nie ma.', en: 'Give a token that does not exist.' },
      },
      {
        code: 2000,
        type: 'ValidationRequiredError',
        message: { pl: 'Brak wymaganych parametrów', en: 'Required parameters are missing' },
        provoke: null,
      },
    ],
    ...facts,
  }
}

export function aFault(id: number, facts: Partial<Fault> = {}): Fault {
  return {
    id,
    action: null,
    user: null,
    inject: { kind: 'status', status: 503 },
    effect: 'before',
    when: { calls: 1 },
    expiresAt: null,
    enabled: true,
    active: true,
    matched: 0,
    injected: 0,
    ...facts,
  }
}

export function anApiUser(id: number, facts: Partial<ApiUser> = {}): ApiUser {
  return {
    id,
    accountId: 1,
    parentId: null,
    username: 'demo',
    asksPassword: true,
    state: 'active',
    person: { name: null, phone: null, email: null },
    rights: {
      api: true,
      manage: true,
      numbers: true,
      sms: true,
      flash: true,
      personalised: true,
      foreign: true,
      subaccounts: true,
    },
    limits: {
      eco: 'no_limit',
      full: 'no_limit',
      voice: 'no_limit',
      mms: 'no_limit',
      lookup: 'no_limit',
      hlr: 'no_limit',
    },
    allowedIps: [],
    blockedIps: [],
    ...facts,
  }
}
