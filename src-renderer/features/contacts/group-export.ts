import type { Contact } from '../../../emulator/contract/contacts.ts'

/** Whether an export shows phones whole or only their beginnings (R193). */
export type PhoneExposure = 'masked' | 'whole'

interface ExportedMember {
  readonly phone: string
  readonly firstName: string
  readonly lastName: string
  readonly joinedAt: string
  readonly source: 'keyword' | 'manual'
  readonly number: string
  readonly keyword: string
  readonly text: string
  readonly receivedAt: string
}

/** The members of a group with the evidence of their consent, one line each, ready to be saved (R80). */
export function exportMembers(
  members: readonly Contact[],
  groupId: number,
  exposure: PhoneExposure,
): readonly ExportedMember[] {
  return members.flatMap(({ phone, firstName, lastName, groups }) =>
    groups
      .filter((membership) => membership.groupId === groupId)
      .map(({ joinedAt, source, evidence }) => ({
        phone: exposure === 'whole' ? phone : maskPhone(phone),
        firstName,
        lastName,
        joinedAt,
        source,
        number: evidence?.number ?? '',
        keyword: evidence?.keyword ?? '',
        text: evidence?.text ?? '',
        receivedAt: evidence?.receivedAt ?? '',
      })),
  )
}

/** The lines as CSV (RFC 4180), with a byte order mark so that a spreadsheet reads the Polish letters. */
export function toCsv(members: readonly ExportedMember[]): string {
  const lines = [
    columns.join(','),
    ...members.map((member) => columns.map((key) => cell(member[key])).join(',')),
  ]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** The lines as JSON. */
export function toJson(members: readonly ExportedMember[]): string {
  return `${JSON.stringify(members, null, 2)}\n`
}

const columns = [
  'phone',
  'firstName',
  'lastName',
  'joinedAt',
  'source',
  'number',
  'keyword',
  'text',
  'receivedAt',
] as const satisfies readonly (keyof ExportedMember)[]

/** The last four digits give way to stars, so that one still sees the country and the network. */
function maskPhone(phone: string): string {
  return phone.replace(/\d{4}$/, '****')
}

/** A text that a spreadsheet would take for a formula gets an apostrophe: what people send in is not to be trusted. */
function cell(value: string): string {
  const harmless = /^[=@\t\r]|^[+-](?!\d[\d*]*$)/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
