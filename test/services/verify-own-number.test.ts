import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Address, Msisdn } from '../../emulator/domain/addresses.ts'
import { addNumber } from '../../emulator/services/configure-numbers.ts'
import { listPhoneMessages } from '../../emulator/services/phones.ts'
import { findVerification, sendCode, tryCode } from '../../emulator/services/verify-own-number.ts'
import { expectDone, hosted, hostOf } from '../support/hosted-workspaces.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-own-number-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const OWN = '+48600700900' as Address & Msisdn

test('R168: a code lives on after a restart, with the tries that are left', () => {
  const before = hostOf(folder)
  const { deps } = hosted(before, 'wlasny')
  expectDone(
    addNumber(deps, {
      address: OWN,
      type: 'OWN_NUMBER',
      label: '',
      accountId: undefined,
      defaultAnswer: null,
      ownerPhone: null,
    }),
  )
  expectDone(sendCode(deps, OWN, 'sms'))
  const [newest] = listPhoneMessages(deps, OWN, Number.MAX_SAFE_INTEGER, 1)
  const code = newest?.message.text.replace(/\D/g, '') ?? ''
  expect(tryCode(deps, OWN, 'nie wiem')).toMatchObject({ about: { reason: 'wrong', triesLeft: '4' } })
  before.closeAll()

  const after = hostOf(folder)
  const again = expectDone(after.find('wlasny')).deps
  const found = expectDone(findVerification(again, OWN))
  expect([found.state, found.sent?.triesLeft]).toEqual(['CODE_SENT', 4])
  expect(expectDone(tryCode(again, OWN, code)).state).toBe('VERIFIED')
  after.closeAll()
})
