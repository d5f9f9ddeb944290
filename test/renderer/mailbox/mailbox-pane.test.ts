import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ListedMail, Mail } from '../../../emulator/contract/mails.ts'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import MailboxPane from '../../../src-renderer/features/mailbox/MailboxPane.vue'
import { useMails } from '../../../src-renderer/stores/mails.ts'
import { aClock } from '../../support/contract-examples.ts'
import { aProblem } from '../../support/fake-emulator-client.ts'
import { panelPage, wordsOf } from '../panel-page.ts'

const at = '2025-03-03T09:00:00.000Z'

function aMail(id: number, facts: Partial<ListedMail> = {}): ListedMail {
  return {
    id,
    at,
    wallAt: at,
    envelope: { from: 'sklep@firma.pl', to: ['a@b.pl', 'c@d.pl', 'e@f.pl', 'g@h.pl'] },
    subject: `Promocja ${String(id)}`,
    from: 'Sklep <sklep@firma.pl>',
    to: null,
    cc: null,
    date: null,
    forward: { deliveryId: null, messageId: null },
    snippet: 'Zapraszamy',
    attachmentCount: 0,
    size: 2048,
    read: false,
    ...facts,
  }
}

function opened(mail: ListedMail, facts: Partial<Mail> = {}): Mail {
  return {
    ...mail,
    headers: [],
    text: 'Zapraszamy do sklepu',
    html: null,
    attachments: [],
    faults: [],
    ...facts,
  }
}

describe('the mailbox', () => {
  const { page, answer, open, press, called, address } = panelPage([
    { name: 'mailbox', path: '/skrzynka', component: MailboxPane },
  ])
  let mails: readonly ListedMail[] = []

  beforeEach(() => {
    mails = [aMail(2), aMail(1, { read: true })]
    answer('readStatus', () => ({
      version: '1',
      http: 'http://127.0.0.1:4310',
      smtp: 'smtp://127.0.0.1:4325',
      node: 'v24',
      dataFolder: null,
      egress: 'blocked',
    }))
    answer('readClock', () => aClock())
    answer('listMails', () => ({ items: [...mails], nextCursor: null }))
    answer('readMail', ({ params }) => {
      const mail = mails.find(({ id }) => String(id) === params.mail)
      if (mail === undefined) throw new ProblemError(aProblem(404, 'E_NO_MAIL'))
      return opened(mail)
    })
    answer('updateMail', ({ params, body }) => aMail(Number(params.mail), { read: body.read }))
    answer('deleteMail', () => undefined)
  })

  const text = () => wordsOf(page)

  test('without mails says how to point a system at it', async () => {
    mails = []
    await open('/skrzynka')
    expect(page.get('h2').text()).toBe('Skrzynka jest pusta')
    expect(page.get('pre').text()).toBe(
      'Serwer: 127.0.0.1\nPort: 4325\nUżytkownik: default\nHasło: dowolne\nSzyfrowanie: brak',
    )
  })

  test('that cannot be read says so', async () => {
    answer('listMails', () => {
      throw new ProblemError(aProblem(503, 'E_FILE_LOCKED'))
    })
    await open('/skrzynka')
    expect(text()).toContain('Nie udało się wczytać skrzynki')
  })

  test('shows the mail that the address names, and marks it as read after a moment', async () => {
    await open('/skrzynka?mail=2')
    expect(text()).toContain('Zapraszamy do sklepu')
    expect(text()).toContain('a@b.pl, c@d.pl, e@f.pl i jeszcze 1')
    expect(called('updateMail')).toEqual([])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(called('updateMail')).toEqual([
      { params: { workspace: 'default', mail: '2' }, body: { read: true } },
    ])
    expect(useMails().list.items.map(({ read }) => read)).toEqual([true, true])
  })

  test('a mail that is gone says so', async () => {
    await open('/skrzynka?mail=9')
    expect(text()).toContain('Nie udało się otworzyć e-maila')
  })

  test('shows HTML only in a frame that may do nothing', async () => {
    answer('readMail', () =>
      opened(aMail(2), { text: null, html: '<script>x()</script><a href="https://a.pl">oferta</a>' }),
    )
    await open('/skrzynka?mail=2')
    expect(text()).toContain('Ten e-mail nie ma treści jako zwykłego tekstu')
    await page
      .findAll('[role="tab"]')
      .find((tab) => tab.text() === 'HTML')
      ?.trigger('click')
    const frame = page.get('iframe')
    expect(frame.attributes('sandbox')).toBe('')
    expect(frame.attributes('srcdoc')).toContain('<body><a title="https://a.pl">oferta</a></body>')
    expect(page.findAll('script, a[href="https://a.pl"]')).toEqual([])
  })

  test('says in the language of the panel what is wrong with a mail', async () => {
    answer('readMail', () =>
      opened(aMail(2), { faults: [{ code: 'NUL', text: { pl: 'Są znaki NUL.', en: 'NUL.' } }] }),
    )
    await open('/skrzynka?mail=2')
    expect(page.get('[aria-label="Co w tym e-mailu nie gra"]').text()).toContain('Są znaki NUL.')
  })

  test('deletes a mail only when the time to take it back is over', async () => {
    await open('/skrzynka?mail=2')
    await press('Usuń e-mail')
    expect(useMails().list.items.map(({ id }) => id)).toEqual([1])
    expect(address()).toBe('/skrzynka')
    expect(called('deleteMail')).toEqual([])
    await vi.advanceTimersByTimeAsync(11_000)
    expect(called('deleteMail')).toEqual([{ params: { workspace: 'default', mail: '2' } }])
  })
})
