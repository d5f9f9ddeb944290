import { inSlices } from '../../services/in-slices.ts'
import type { TextForm, WireParameters } from '../wire/wire-parameters.ts'
import { apiError, type ApiError, type ApiErrorCode } from './api-errors.ts'

/** What a text is kept as, and the code for one that cannot be. */
interface KeptText {
  readonly form: TextForm
  readonly code: ApiErrorCode
}

type KeptTexts = Readonly<Record<string, KeptText>>

/** Texts in each entry of a list, or in an object. */
interface KeptEntries {
  readonly each: KeptTexts
}

/**
 * Refuses a call with what is no character in a text that its action keeps or sends as it came: inside nobody checks again. Only
 * these texts are looked at, so a list of phones costs nothing, and what an action does not read never fails it. Error: the one that
 * the papers have for a wrong value there, else 1006, which also says that a body could not be read (api-v2 3).
 */
export async function refuseUnkeepable(
  action: string,
  parameters: WireParameters,
): Promise<ApiError | undefined> {
  for (const [name, kept] of Object.entries(KEPT_TEXTS[action] ?? {})) {
    const refusal =
      'each' in kept ? await refuseEntries(name, kept, parameters) : refuseText(name, name, kept, parameters)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

async function refuseEntries(
  list: string,
  { each }: KeptEntries,
  parameters: WireParameters,
): Promise<ApiError | undefined> {
  const texts = Object.entries(each)
  const refusals = await inSlices(parameters.records(list), (entries) =>
    entries.flatMap((entry) =>
      texts.flatMap(([name, kept]) => refuseText(`${list}[${name}]`, name, kept, entry) ?? []),
    ),
  )
  return refusals[0]
}

function refuseText(
  shownName: string,
  name: string,
  { form, code }: KeptText,
  parameters: WireParameters,
): ApiError | undefined {
  return parameters.isUnkeepable(name, form) ? apiError(code, DETAILS[form](shownName)) : undefined
}

const DETAILS = {
  line: (name: string) => ({
    pl: `W parametrze ${name} jest znak sterujący albo połowa znaku (samotny surogat).`,
    en: `The parameter ${name} has a control character or half a character (a lone surrogate).`,
  }),
  text: (name: string) => ({
    pl: `W parametrze ${name} jest znak NUL albo połowa znaku (samotny surogat).`,
    en: `The parameter ${name} has a NUL or half a character (a lone surrogate).`,
  }),
} as const satisfies Record<TextForm, unknown>

function line(code: ApiErrorCode = 1006): KeptText {
  return { form: 'line', code }
}

function text(code: ApiErrorCode = 1006): KeptText {
  return { form: 'text', code }
}

const PERSON: KeptTexts = {
  email: line(),
  company: line(),
  first_name: line(),
  last_name: line(),
  tax_id: line(),
  address: text(),
  city: line(),
  description: text(),
}

const SMS_ADDRESSES: KeptTexts = { wap_push: line(3105), dlr_url: line() }

/**
 * The texts that actions keep or send as they came. Others refuse such characters by themselves: what is read as a phone, an id, a
 * time or a name of a sender is none with them, and the text of a message that is sent is for `checkOrder` (3105).
 */
export const KEPT_TEXTS: Readonly<Record<string, Readonly<Record<string, KeptText | KeptEntries>>>> = {
  'messages/send_sms': SMS_ADDRESSES,
  'messages/send_personalized': SMS_ADDRESSES,
  'messages/send_mms': { title: text(3105) },
  'messages/send_rcs': {
    message: { each: { text: text(3105), file: text(3105), richcard: text(3105), suggestions: text(3105) } },
  },
  'messages/send_nd': { text: text() },
  'messages/send_ndi': { text: text() },
  // A name with a wrong ending is an invalid file, too.
  'files/add': { url: line(4002), name: line(4002) },
  'premium/send': { text: text(4201) },
  'account/add': { email: line(4308), first_name: line(), last_name: line(), company: line(4311) },
  'groups/add': { name: line() },
  'groups/edit': { name: line() },
  'contacts/add': PERSON,
  'contacts/edit': PERSON,
  'contacts/import': { group_name: line(), contact: { each: PERSON } },
  'templates/add': { name: line(), text: text() },
  'templates/edit': { name: line(), text: text() },
  'subaccounts/add': { subaccount_password: text(4504), name: line(), email: line() },
}
