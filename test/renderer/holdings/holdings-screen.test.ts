import { beforeEach, describe, expect, test } from 'vitest'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import HoldingsScreen from '../../../src-renderer/features/holdings/HoldingsScreen.vue'
import { useOutgoingText } from '../../../src-renderer/stores/outgoing-text.ts'
import { anAccount, aNumber } from '../../support/contract-examples.ts'
import { aProblem } from '../../support/fake-emulator-client.ts'
import { elsewhere, panelPage, wordsOf } from '../panel-page.ts'

const at = '2025-03-03T09:00:00.000Z'
const landline = '+48221234567'

describe('the holdings screen', () => {
  const { page, answer, keepFiles, open, press, button, address, settle } = panelPage([
    { name: 'holdings', path: '/holdings/:tab?', component: HoldingsScreen },
    { name: 'messages', path: '/messages', component: elsewhere },
    { name: 'numbers', path: '/numbers', component: elsewhere },
  ])

  beforeEach(() => {
    answer('listAccounts', () => ({ items: [anAccount(1)] }))
    answer('listTemplates', () => ({
      items: [{ id: 1, accountId: 1, name: 'Wizyta', text: 'Do zobaczenia jutro!' }],
      nextCursor: null,
    }))
    answer('listSenders', () => ({
      items: [
        {
          id: 5,
          accountId: 1,
          name: 'Urzad',
          status: 'rejected',
          agreement: 'required',
          note: 'Udaje urząd.',
          networks: null,
          warnings: [],
          createdAt: at,
        },
      ],
      nextCursor: null,
    }))
    answer('listPredefinedSenders', () => ({ names: ['INFO', 'SMS'] }))
    answer('listNumbers', () => ({
      items: [aNumber(landline, { type: 'OWN_NUMBER', ownerPhone: '+48500600700' })],
      nextCursor: null,
    }))
    answer('readVerification', () => ({
      number: landline,
      state: 'UNVERIFIED',
      variants: ['call'],
      sent: null,
    }))
    answer('listFiles', () => ({ items: [], nextCursor: null }))
  })

  const panelText = () => wordsOf(page.get('[role="tabpanel"]'))

  test('a template goes into a message from where it stands', async () => {
    await open('/holdings')
    expect(panelText()).toContain('WizytaDo zobaczenia jutro!1 część · GSM-7')

    await press('Użyj w wiadomości')

    expect([address(), useOutgoingText().take()]).toEqual(['/messages', 'Do zobaczenia jutro!'])
  })

  test('R165: a name says where it stands, and why it was rejected', async () => {
    await open('/holdings/senders')
    expect(panelText()).toContain('UrzadodrzuconaUdaje urząd.trzeba dostarczyć')
    expect(panelText()).toContain('Może z nich wysyłać każde konto: INFO, SMS')
  })

  test.each([
    { name: 'ŻółtyKot', said: 'W nazwie nie może być polskich liter. Wpisz ją bez ogonków i kresek.' },
    { name: 'ZaDlugaNazwa', said: 'Nazwa może mieć najwyżej 11 znaków.' },
    { name: 'POLICJA', said: 'Nazwa udaje urząd lub służby. Platforma najpewniej ją odrzuci.' },
    { name: 'INFO', said: 'Tę nazwę daje platforma: można jej użyć od razu.' },
  ])('R165, R166: a name is checked as one types: $name', async ({ name, said }) => {
    await open('/holdings/senders')
    await press('Dodaj nazwę nadawcy')
    await page.get('[role="dialog"] input').setValue(name)
    expect(page.get('[role="dialog"]').text()).toContain(said)
  })

  test('R168: a landline can only be called', async () => {
    await open('/holdings/senders')
    expect([
      button('Wyślij kod SMS-em').attributes('disabled'),
      button('Zadzwoń z kodem').attributes('disabled'),
      panelText().includes('To numer stacjonarny: kod można tylko odczytać w rozmowie.'),
    ]).toEqual(['', undefined, true])
  })

  test('a refused file is told in words, and the others are kept', async () => {
    await open('/holdings/files')
    const taken: string[] = []
    keepFiles({
      upload({ file }) {
        if (file.name === 'zly.exe') throw new ProblemError(aProblem(422, 'E_FILE_INVALID'))
        taken.push(file.name)
        return {
          file: {
            id: 'f1',
            accountId: 1,
            name: file.name,
            type: 'mms',
            contentType: 'application/pdf',
            size: 3,
            sourceUrl: null,
            createdAt: at,
          },
          warnings: ['W_MMS_SEND_NARROW'],
        }
      },
      download: () => new Blob([]),
    })
    const files = [new File(['x'], 'zly.exe'), new File(['x'], 'list.pdf')]
    const drop = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files } })
    window.dispatchEvent(drop)
    await settle()

    expect(taken).toEqual(['list.pdf'])
    expect(page.findAll('[role="alert"] li').map((line) => line.text())).toEqual([
      'refused with E_FILE_INVALID',
      'Plik list.pdf przyjęto, ale platforma może go dziś nie wysłać. Najpewniejsze są jpg, png, gif i txt.',
    ])
  })
})
