import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parsePln, type MicroPln } from '../../emulator/domain/money.ts'
import { renderInvoice, type Invoice } from '../../emulator/gateway-api/https-v2/invoice-pdf.ts'

function pln(text: string): MicroPln {
  const amount = parsePln(text)
  if (amount === undefined) throw new Error(`no amount: ${text}`)
  return amount
}

const INVOICE: Invoice = {
  payment: {
    number: 'FV/7/03/2025',
    paid: pln('0'),
    paymentTo: '2025-03-17',
    positions: [
      { name: 'Pakiet SMS FULL', quantity: 10_000, net: pln('0.1234'), vatPercent: 23 },
      { name: 'Numer ND, opłata miesięczna', quantity: 1, net: pln('50'), vatPercent: 23 },
    ],
  },
  buyer: {
    name: 'Ogrodnik Źdźbło sp. j.',
    lines: ['ul. Gęsia Różana 3', '60-001 Poznań', 'NIP 999-999-99-99'],
  },
  issuedOn: '2025-03-03',
}

/** The parts of a document that are packed, among them the tables that say which characters its fonts bring. */
function unpack(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  const starts = [...bytes.toString('latin1').matchAll(/FlateDecode\n>>\nstream\n/g)]
  return starts
    .map(({ index, 0: { length } }) => bytes.subarray(index + length, bytes.indexOf('\nendstream', index)))
    .map((packed) => inflateSync(packed).toString('latin1'))
    .join('\n')
}

describe('renderInvoice', () => {
  test('api-v2 2.11: an invoice is a PDF document that has the Polish letters it needs', async () => {
    const pdf = await renderInvoice(INVOICE)
    expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-')
    const tables = unpack(pdf)
    const missing = Array.from('ąćęłńóśźżŹ').filter(
      (letter) => !tables.includes(`<${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`),
    )
    expect(missing).toEqual([])
  })

  test('the same invoice is the same bytes; what was paid shows', async () => {
    const [first, again, paid] = await Promise.all([
      renderInvoice(INVOICE),
      renderInvoice(INVOICE),
      renderInvoice({ ...INVOICE, payment: { ...INVOICE.payment, paid: pln('2000') } }),
    ])
    expect(Buffer.compare(first, again)).toBe(0)
    expect(Buffer.compare(first, paid)).not.toBe(0)
  })

  test('whatever the names contain, there is a document', async () => {
    const name = `\0\ud800😀\n${'ż'.repeat(2000)}`
    const pdf = await renderInvoice({
      payment: {
        ...INVOICE.payment,
        number: name,
        positions: [{ name, quantity: 1, net: pln('1'), vatPercent: 0 }],
      },
      buyer: { name, lines: [name] },
      issuedOn: '2025-03-03',
    })
    expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-')
  })
})
