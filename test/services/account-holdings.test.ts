import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isRefusal, type Refusal } from '../../emulator/domain/refusal.ts'
import type { WorkspaceHost } from '../../emulator/runtime/workspace-host.ts'
import { addAccount } from '../../emulator/services/configure-accounts.ts'
import { addFileByUrl, findFile, listFiles } from '../../emulator/services/files.ts'
import { findPayment, listPayments } from '../../emulator/services/payments.ts'
import { findQuiz, listQuizzes } from '../../emulator/services/quizzes.ts'
import { listNumberSenders, listOwnSenders, listPredefinedSenders } from '../../emulator/services/senders.ts'
import { findTemplate, listTemplates } from '../../emulator/services/templates.ts'
import type { WorkspaceDeps } from '../../emulator/services/workspace-deps.ts'
import { renderFileId } from '../../emulator/domain/stored-file.ts'
import { expectDone, hosted, hostOf } from '../support/hosted-workspaces.ts'

let host: WorkspaceHost
let deps: WorkspaceDeps
beforeEach(() => {
  host = hostOf(null)
  deps = hosted(host, 'konto', 'sample').deps
})
afterEach(() => {
  host.closeAll()
})

const ME = 1

describe('what an account can send from', () => {
  test('R165: its own names by name, the platform’s apart', () => {
    expect(listOwnSenders(deps, ME).map(({ name, status }) => [name, status])).toEqual([
      ['MojaFirma', 'authorized'],
      ['UrzadMiasta', 'rejected'],
      ['Wyprzedaz', 'pending_authorization'],
    ])
    expect(listPredefinedSenders()[1]).toEqual({
      name: 'INFORMACJA',
      status: 'authorized',
      agreement: 'not_required',
      note: null,
      networks: null,
    })
  })

  test('R167, R168: its NDI, SCI and own numbers in one list, those for MMS in another', () => {
    const names = (list: 'ndi' | 'mms') =>
      listNumberSenders(deps, ME, list).map(({ name, status }) => [name, status])
    expect([names('ndi').sort(), names('mms')]).toEqual([
      [
        ['+48532600111', 'authorized'],
        ['+48600700800', 'authorized'],
        ['4455', 'authorized'],
      ],
      [['+48532600222', 'authorized']],
    ])
  })
})

describe('what belongs to an account', () => {
  /** The first item of a list, for looking it up by its id. */
  function firstOf<Item>(items: readonly Item[] | Refusal): Item {
    const [first] = isRefusal(items) ? [] : items
    if (first === undefined) throw new Error('the sample has none')
    return first
  }

  test.each(['its own', 'another'] as const)('is found by the id, for %s account', (whose) => {
    const other = addAccount(deps, {
      name: 'Sklep',
      kind: 'POSTPAID',
      role: 'own',
      balance: null,
      defaultSender: null,
      forwardList: [],
    })
    const account = whose === 'its own' ? ME : other.id
    const [template, payment] = [firstOf(listTemplates(deps, ME)), firstOf(listPayments(deps, ME))]
    const [quiz, file] = [firstOf(listQuizzes(deps, ME)), firstOf(listFiles(deps, ME))]
    const found = [
      findTemplate(deps, account, template.id),
      findPayment(deps, account, payment.id),
      findQuiz(deps, account, quiz.id),
      findFile(deps, account, renderFileId(file.id, deps.seed)),
    ]
    const codes = ['E_NO_TEMPLATE', 'E_NO_PAYMENT', 'E_NO_QUIZ', 'E_NO_FILE']
    if (whose === 'its own') expect(found).toEqual([template, payment, quiz, file])
    else expect(found).toEqual(codes.map((code) => expect.objectContaining({ code }) as object))
  })
})

describe('addFileByUrl', () => {
  test.each([
    ['https://example.com/a/b/plakat.png?v=2#x', 'plakat.png', 'image/png'],
    ['http://example.com', 'plik', 'image/jpeg'],
    ['https://example.com/galeria/', 'plik', 'image/jpeg'],
  ])('R2, R147: %s is kept as %s', (url, name, contentType) => {
    const { file, warnings } = expectDone(
      addFileByUrl(deps, { accountId: ME, type: 'mms', name: undefined }, url),
    )
    expect([file.name, file.contentType, file.sourceUrl, warnings]).toEqual([name, contentType, url, []])
  })

  test.each(['', 'plakat.png', 'ftp://example.com/plakat.png', 'https://', 'https://a b/c.png'])(
    '%j is no address',
    (url) => {
      expect(addFileByUrl(deps, { accountId: ME, type: 'mms', name: undefined }, url)).toMatchObject({
        code: 'E_FILE_INVALID',
        about: { reason: 'address' },
      })
    },
  )
})
