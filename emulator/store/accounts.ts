import { z } from 'zod'
import type { Account } from '../domain/account.ts'
import type { Msisdn } from '../domain/addresses.ts'
import type { MicroPln } from '../domain/money.ts'
import type { AccountKind } from '../domain/number-type.ts'
import { readRows, run, type ReadableDb, type WritableDb } from './database.ts'

interface AccountRow {
  id: number
  name: string
  kind: AccountKind
  role: 'own' | 'neighbour'
  balance_micro_pln: number | null
  default_sender: string | null
  forward_list: string
}

const ForwardList = z.array(z.string())

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    role: row.role,
    balance: row.balance_micro_pln as MicroPln | null,
    defaultSender: row.default_sender,
    forwardList: ForwardList.parse(JSON.parse(row.forward_list)) as Msisdn[],
  }
}

export function readAccounts(db: ReadableDb): Account[] {
  return readRows<AccountRow>(
    db,
    'SELECT id, name, kind, role, balance_micro_pln, default_sender, forward_list FROM accounts ORDER BY id',
  ).map(toAccount)
}

export function insertAccount(tx: WritableDb, account: Omit<Account, 'id'>): number {
  return run(
    tx,
    `INSERT INTO accounts (name, kind, role, balance_micro_pln, default_sender, forward_list)
     VALUES (@name, @kind, @role, @balance, @defaultSender, @forwardList)`,
    { ...account, forwardList: JSON.stringify(account.forwardList) },
  ).id
}

export function updateAccount(tx: WritableDb, account: Account): void {
  const { id, name, kind, balance, defaultSender, forwardList } = account
  run(
    tx,
    `UPDATE accounts SET name = @name, kind = @kind, balance_micro_pln = @balance, default_sender = @defaultSender,
       forward_list = @forwardList WHERE id = @id`,
    { id, name, kind, balance, defaultSender, forwardList: JSON.stringify(forwardList) },
  )
}

/** Takes money from an account whose balance is watched (R180). */
export function takeFromBalance(tx: WritableDb, accountId: number, amount: MicroPln): void {
  run(
    tx,
    `UPDATE accounts SET balance_micro_pln = balance_micro_pln - @amount
     WHERE id = @accountId AND balance_micro_pln IS NOT NULL`,
    { accountId, amount },
  )
}
