import type { DeliveryReport } from '../outbound/delivery.ts'
import type { Profile } from '../profile.ts'
import type { EpochMs } from '../time.ts'
import { renderLocalTime } from '../warsaw-time.ts'
import { fillMacros, type ReportMacro } from './url-macros.ts'

/** A delivery report as its address is called with it. */
export interface ReportedState {
  /** What the sender knows the message by: the id that he gave it, else the platform's (api-v2 open point 6). */
  readonly publicId: string
  /** The id that the sender gave; empty without one. */
  readonly uniqueId: string
  readonly report: DeliveryReport
  /** When it came to this state. */
  readonly at: EpochMs
}

/** What the states are called in a call (api-v2 6.1 [T]); they are not the words of the reports. */
const WORDS: Readonly<Record<DeliveryReport['status'], string>> = {
  saved: 'oczekiwanie',
  in_progress: 'oczekiwanie',
  sent: 'oczekiwanie',
  delivered: 'doreczono',
  undelivered: 'niedoreczono',
  unsent: 'niewyslano',
}

/** Answers the address that tells a delivery report (api-v2 6.1, xml-api 3.1). Pure. */
export function renderReportUrl(
  template: string,
  { publicId, uniqueId, report, at }: ReportedState,
  profile: Profile,
): string {
  const word = WORDS[report.status]
  const values: Readonly<Record<ReportMacro, string>> = {
    SMSID: publicId,
    USMSID: uniqueId,
    STAN: profile['api.report_word_case'] === 'capital' ? word.charAt(0).toUpperCase() + word.slice(1) : word,
    DATA: renderLocalTime(at),
    PRZYCZYNA: report.reason ?? '',
  }
  return fillMacros(template, values)
}
