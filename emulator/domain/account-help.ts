import type { Msisdn } from './addresses.ts'

/** Where an account gets help (api-v2 2.4). */
export interface AccountHelp {
  readonly telephone: Msisdn
  readonly email: string
  /** Address of a form for questions. */
  readonly form: string
  /** Address of questions that were answered already. */
  readonly faq: string
  readonly maintainer: {
    readonly name: string
    readonly email: string
    readonly telephone: Msisdn
    /** Address of a picture. */
    readonly photo: string
  }
}

/** The help of the emulated platform: numbers that nobody has and names that no network knows, so that nobody is ever bothered. */
export const ACCOUNT_HELP: AccountHelp = {
  telephone: '+48999000900' as Msisdn,
  email: 'pomoc@platforma.example',
  form: 'https://platforma.example/kontakt',
  faq: 'https://platforma.example/pytania',
  maintainer: {
    name: 'Anna Przykładowa',
    email: 'anna@platforma.example',
    telephone: '+48999000901' as Msisdn,
    photo: 'https://platforma.example/anna.jpg',
  },
}

/** Something that the platform tells an account (api-v2 2.4). */
export interface AccountNotice {
  readonly id: number
  readonly accountId: number
  readonly isNew: boolean
  readonly message: string
}
