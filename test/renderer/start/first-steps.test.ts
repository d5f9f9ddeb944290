import { beforeEach, describe, expect, test } from 'vitest'
import StartScreen from '../../../src-renderer/features/start/StartScreen.vue'
import { usePhones } from '../../../src-renderer/stores/phones.ts'
import { aClock, aNumber, aWorkspace } from '../../support/contract-examples.ts'
import { elsewhere, panelPage } from '../panel-page.ts'

const ola = { number: '+48500600700', name: 'Ola', messageCount: 0 }

describe('the start of an empty workspace', () => {
  const { page, answer, open, press, address, settle } = panelPage([
    { name: 'start', path: '/', component: StartScreen },
    { name: 'numbers', path: '/numbers', component: elsewhere },
    { name: 'messages', path: '/messages', component: elsewhere },
    { name: 'deliveries', path: '/deliveries/:tab?', component: elsewhere },
    { name: 'mailbox', path: '/mailbox', component: elsewhere },
    { name: 'api', path: '/api/:tab?', component: elsewhere },
  ])

  beforeEach(() => {
    answer('readWorkspace', () => aWorkspace('default'))
    answer('readClock', () => aClock())
    answer('listNumbers', () => ({ items: [], nextCursor: null }))
    answer('listKeywords', () => ({ items: [], nextCursor: null }))
    answer('listPhones', () => ({ items: [], nextCursor: null }))
    answer('listPhoneMessages', () => ({ items: [], nextCursor: null }))
  })

  const headings = () => page.findAll('h2').map((heading) => heading.text())
  const steps = () =>
    page.findAll('[aria-labelledby="first-steps"] li').map((step) => step.find('span').text())

  test('leads to a number and a phone before anything else', async () => {
    await open('/')
    expect([headings()[0], steps()]).toEqual([
      'Pierwsze kroki',
      ['Numer, na który można napisać', 'Telefon, z którego wyjdzie SMS'],
    ])
    expect(page.text()).not.toContain('telefonów po prawej')
    await page.get('[aria-labelledby="first-steps"] a').trigger('click')
    await press('Dodaj telefon')
    expect(address()).toBe('/numbers?add=')
  })

  test('asks for what is missing only', async () => {
    answer('listNumbers', () => ({ items: [aNumber('+48532600111', { type: 'NDI_SMS' })], nextCursor: null }))
    await open('/')
    const withoutPhone = [headings().slice(0, 2), steps()]
    answer('listPhones', () => ({ items: [ola], nextCursor: null }))
    await usePhones().load()
    await settle()
    expect([withoutPhone, headings()[0]]).toEqual([
      [['Pierwsze kroki', 'Plakaty do wypróbowania'], ['Telefon, z którego wyjdzie SMS']],
      'Plakaty do wypróbowania',
    ])
  })
})
