import { builtInReceiverUrl } from '../../../emulator/domain/forwarding/built-in-receiver.ts'
import type { ForwardSource } from '../../../emulator/domain/forwarding/forward.ts'

const MESSAGE_QUERY = 'numer=#NUMER#&wiadomosc=#WIADOMOSC#&data=#DATA#&id=#ID#'
const REPORT_QUERY = 'id=#SMSID#&stan=#STAN#&data=#DATA#&przyczyna=#PRZYCZYNA#'

/** Answers an address with the usual parameters behind what is written so far. */
export function withUsualQuery(target: string, source: ForwardSource['kind']): string {
  if (/[?&]$/.test(target)) return target + usualQuery(source)
  return `${target}${target.includes('?') ? '&' : '?'}${usualQuery(source)}`
}

/** Answers the address of a built-in receiver with the usual parameters. Its name tells what is heard of. */
export function receiverTarget(source: ForwardSource, keyword: string | undefined): string {
  return builtInReceiverUrl(receiverName(source, keyword), usualQuery(source.kind))
}

function usualQuery(source: ForwardSource['kind']): string {
  return source === 'reports' ? REPORT_QUERY : MESSAGE_QUERY
}

/** A receiver is named by up to 64 plain letters, digits, hyphens and underscores. */
function receiverName(source: ForwardSource, keyword: string | undefined): string {
  const told = keyword ?? ('number' in source ? source.number : NAMES[source.kind])
  // Only ł does not come apart into a plain letter and its mark.
  const plain = told.toLowerCase().replaceAll('ł', 'l').normalize('NFD')
  const name = plain.replaceAll(/[^a-z0-9_-]+/g, '')
  return name === '' ? 'sms' : name.slice(0, 64)
}

const NAMES = { replies: '2way', reports: 'raporty', premium: 'premium' } as const
