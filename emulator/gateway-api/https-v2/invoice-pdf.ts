import { createRequire } from 'node:module'
import { addPln, renderPln, timesParts, ZERO_PLN, type MicroPln } from '../../domain/money.ts'
import { grossOf, paymentStateOf, totalOf, type Payment, type PaymentPosition } from '../../domain/payment.ts'

export interface InvoiceBuyer {
  readonly name: string
  /** Address, tax number: a line each. */
  readonly lines: readonly string[]
}

export interface Invoice {
  readonly payment: Pick<Payment, 'number' | 'paid' | 'paymentTo' | 'positions'>
  readonly buyer: InvoiceBuyer
  /** `2025-03-03`; also the date inside the file, so that the same invoice is the same bytes. */
  readonly issuedOn: string
}

/** Invented, and recognisable as such. */
const SELLER: InvoiceBuyer = {
  name: 'Przykładowy Operator sp. z o.o.',
  lines: ['ul. Zmyślona 1', '00-000 Przykładów', 'NIP 000-000-00-00'],
}

const MICRO_PER_GROSZ = 10_000
const MARGIN = 50
const COLUMN = 250
const GREY = '#555555'
const RED = '#b00020'

/**
 * Renders an invoice as a PDF document in Polish, as customers of the platform get it (api-v2 2.11). It says of itself that it is
 * only an example. Amounts are shown rounded to a grosz.
 */
export async function renderInvoice(invoice: Invoice): Promise<Uint8Array> {
  // Loaded on demand: the library takes longer to load than the rest of the emulator to start.
  const { default: PdfDocument } = await import('pdfkit')
  const require = createRequire(import.meta.url)
  const document = new PdfDocument({
    size: 'A4',
    margin: MARGIN,
    lang: 'pl-PL',
    font: require.resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'),
    info: {
      Title: printable(`Faktura ${invoice.payment.number}`),
      CreationDate: new Date(`${invoice.issuedOn}T00:00:00Z`),
    },
  })
  document.registerFont('bold', require.resolve('@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf'))
  document.registerFont(
    'plain',
    require.resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'),
  )
  drawInvoice(document, invoice)
  document.end()
  const chunks: Buffer[] = []
  for await (const chunk of document as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function drawInvoice(document: PDFKit.PDFDocument, { payment, buyer, issuedOn }: Invoice): void {
  document.font('bold').fontSize(12).fillColor(RED)
  document.text('Dokument przykładowy z emulatora. Nie jest fakturą.')
  document.moveDown().fillColor('black').font('bold').fontSize(20)
  document.text(printable(`Faktura nr ${payment.number}`))
  document.font('plain').fontSize(10).moveDown(0.5)
  document.text(`Data wystawienia: ${issuedOn}`)
  document.text(`Termin płatności: ${payment.paymentTo ?? 'nie określono'}`)
  drawParties(document.moveDown(1.5), buyer)
  drawPositions(document.moveDown(1.5), payment.positions)
  drawTotals(document.moveDown(1.5), payment)
}

function drawParties(document: PDFKit.PDFDocument, buyer: InvoiceBuyer): void {
  const top = document.y
  drawParty(document, 'Sprzedawca', SELLER, MARGIN, top)
  const bottom = document.y
  drawParty(document, 'Nabywca', buyer, MARGIN + COLUMN, top)
  document.x = MARGIN
  document.y = Math.max(bottom, document.y)
}

function drawParty(
  document: PDFKit.PDFDocument,
  role: string,
  { name, lines }: InvoiceBuyer,
  left: number,
  top: number,
): void {
  const width = COLUMN - 10
  document.fillColor(GREY).text(role, left, top, { width })
  document.fillColor('black').font('bold').text(printable(name), { width }).font('plain')
  for (const line of lines) document.text(printable(line), { width })
}

function drawPositions(document: PDFKit.PDFDocument, positions: readonly PaymentPosition[]): void {
  const header = ['Lp.', 'Nazwa', 'Ilość', 'Cena netto', 'Netto', 'VAT', 'Brutto']
  const rows = positions.map((position, index) => [
    String(index + 1),
    printable(position.name),
    groupThousands(String(position.quantity)),
    renderPrice(position.net),
    renderAmount(netOf(position)),
    `${position.vatPercent}%`,
    renderAmount(grossOf(position)),
  ])
  document.fontSize(9).table({
    columnStyles: [
      { width: 25 },
      {},
      ...[50, 75, 80, 35, 80].map((width) => ({ width, align: { x: 'right' } }) as const),
    ],
    rowStyles: (row) => (row === 0 ? { backgroundColor: '#eeeeee' } : {}),
    defaultStyle: { border: 0.5, borderColor: '#bbbbbb', padding: 4 },
    data: [header, ...rows],
  })
  document.x = MARGIN
}

function drawTotals(document: PDFKit.PDFDocument, payment: Invoice['payment']): void {
  const gross = totalOf(payment)
  const net = payment.positions.reduce((sum, position) => addPln(sum, netOf(position)), ZERO_PLN)
  const isPaid = paymentStateOf(payment) === 'paid'
  document.fontSize(10)
  document.text(`Razem netto: ${renderAmount(net)} zł`, { align: 'right' })
  document.text(`VAT: ${renderAmount((gross - net) as MicroPln)} zł`, { align: 'right' })
  document
    .font('bold')
    .text(`Razem brutto: ${renderAmount(gross)} zł`, { align: 'right' })
    .font('plain')
  document.moveDown(0.5).text(`Zapłacono: ${renderAmount(payment.paid)} zł`, { align: 'right' })
  const left = isPaid ? ZERO_PLN : ((gross - payment.paid) as MicroPln)
  document.text(`Pozostało do zapłaty: ${renderAmount(left)} zł`, { align: 'right' })
  document
    .moveDown()
    .font('bold')
    .text(isPaid ? 'Opłacona' : 'Nieopłacona', { align: 'right' })
}

function netOf({ quantity, net }: PaymentPosition): MicroPln {
  return timesParts(net, quantity)
}

/** An amount as it is paid, `1 234,50`. */
function renderAmount(amount: MicroPln): string {
  return renderPrice((Math.round(amount / MICRO_PER_GROSZ) * MICRO_PER_GROSZ) as MicroPln)
}

/** An amount with all its decimals: a message costs less than a grosz. */
function renderPrice(amount: MicroPln): string {
  const [whole = '', decimals = ''] = renderPln(amount).split('.')
  return `${groupThousands(whole)},${decimals}`
}

function groupThousands(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0')
}

/** What a document can show: names come from whoever calls. */
function printable(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}+/gu, ' ')
}
