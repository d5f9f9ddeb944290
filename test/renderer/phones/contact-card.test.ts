import { expect, test } from 'vitest'
import { readContactCard } from '../../../src-renderer/features/phones/contact-card.ts'

const card = (...lines: readonly string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n')

test.each([
  {
    label: 'a full one',
    text: card('VERSION:2.1', 'N:Nowak;Jan', 'FN:Jan Nowak', 'ORG:Moja Firma;Sklep', 'TEL;CELL:+48500600701'),
    expected: { name: 'Jan Nowak', company: 'Moja Firma', phone: '+48500600701', email: '' },
  },
  {
    label: 'one with its name in parts only',
    text: card('N:Nowak;Jan;;;', 'EMAIL:jan@example.pl'),
    expected: { name: 'Jan Nowak', company: '', phone: '', email: 'jan@example.pl' },
  },
  {
    label: 'a folded line, marks before commas, the first of two numbers',
    text: card('FN:Jan\r\n  Nowak\\, brat', 'item1.TEL:1', 'TEL:2'),
    expected: { name: 'Jan Nowak, brat', company: '', phone: '1', email: '' },
  },
  { label: 'one of nobody', text: card('TEL:500600700'), expected: null },
  { label: 'an ordinary text', text: 'FN:Jan', expected: null },
])('a business card is read: $label', ({ text, expected }) => {
  expect(readContactCard(text)).toEqual(expected)
})
