import lucide from '@iconify-json/lucide/icons.json'
import { addCollection } from '@iconify/vue'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import CommandDialog from '../../../src-renderer/features/frame/CommandDialog.vue'
import type { Contact } from '../../../emulator/contract/contacts.ts'
import { aKeyword, aNumber } from '../../support/contract-examples.ts'
import { elsewhere, panelPage, wordsOf } from '../panel-page.ts'

const nd = '+48503340503'
const ndi = '+48532600111'
const ola: Contact = {
  id: 5,
  accountId: 1,
  phone: '+48500600700',
  firstName: 'Ola',
  lastName: 'Zawada',
  company: '',
  taxId: '',
  email: '',
  city: '',
  address: '',
  description: '',
  createdAt: '2025-03-03T12:00:00.000Z',
  blacklisted: false,
  groups: [],
}

// As the build bundles them.
addCollection(lucide)

describe('the palette', () => {
  const { page, answer, open, called, address, settle } = panelPage([
    { name: 'start', path: '/', component: CommandDialog },
    { name: 'numbers', path: '/numbers/:number?', component: elsewhere },
    { name: 'contacts', path: '/contacts/:view?/:id?', component: elsewhere },
    { name: 'settings', path: '/settings/:tab?', component: elsewhere },
    { name: 'api', path: '/api/:tab?', component: elsewhere },
  ])

  beforeEach(async () => {
    answer('listNumbers', () => ({
      items: [
        aNumber(nd, { label: 'Plakat', keywordCount: 1 }),
        aNumber(ndi, { type: 'NDI_SMS', label: 'Infolinia', shared: false, accountId: 1, keywordCount: 0 }),
      ],
      nextCursor: null,
    }))
    answer('listKeywords', ({ params }) => ({
      items: [aKeyword('OGRODNIK', { number: params.number })],
      nextCursor: null,
    }))
    answer('listContacts', () => ({ items: [ola], nextCursor: null }))
    await open('/')
  })

  async function write(query: string): Promise<readonly string[]> {
    await page.get('[role="combobox"]').setValue(query)
    await vi.advanceTimersByTimeAsync(200)
    await settle()
    return page.findAll('[role="option"]').map(wordsOf)
  }

  test.each([
    ['ogrodnik', ['OGRODNIK503 340 503']],
    ['503', ['503 340 503Plakat', 'OGRODNIK503 340 503']],
    ['infolinia', ['532 600 111Infolinia']],
    ['zawada', ['Ola Zawada500 600 700']],
    ['rachunek', ['Ustawienia: Rachunek']],
    ['księga reguł', ['Ustawienia: Księga reguł']],
    ['qqq', []],
  ])('finds for „%s” numbers, keywords, contacts and tabs by their names', async (query, expected) => {
    expect(await write(query)).toEqual(expected)
  })

  test('goes to what was found', async () => {
    await write('zawada')
    await page.get('[role="combobox"]').trigger('keydown', { key: 'Enter' })
    await settle()
    expect(address()).toBe('/contacts/people/5')
    expect(called('listContacts')).toEqual([
      { params: { workspace: 'default' }, query: { q: 'zawada', limit: 5 } },
    ])
  })
})
