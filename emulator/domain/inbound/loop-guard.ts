import type { Profile } from '../profile.ts'
import { addMs, MS_PER_HOUR, MS_PER_MINUTE, type EpochMs } from '../time.ts'
import type { WithheldReason } from '../trace-fact.ts'
import type { RoutingLookups } from './routing.ts'

const MINUTES_OF_ANSWERS = 10

/** Why the loop guard keeps an answer to this text back (R94); undefined: it does not. */
export function refuseLoop(
  {
    phone,
    number,
    text,
    at,
  }: { readonly phone: string; readonly number: string; readonly text: string; readonly at: EpochMs },
  profile: Profile,
  lookups: Pick<RoutingLookups, 'countAnswers' | 'countIdentical'>,
): WithheldReason | undefined {
  if (!profile['loop.guard']) return undefined
  if (hasEnoughAnswers({ phone, number, at }, profile, lookups)) return 'too-many-answers'
  const most = profile['loop.identical_per_hour']
  const identical = lookups.countIdentical(phone, number, text, addMs(at, -MS_PER_HOUR), most)
  return identical >= most ? 'identical-text' : undefined
}

/** Whether a phone has had as many automatic answers on a number as it may have in ten minutes (R94). */
export function hasEnoughAnswers(
  { phone, number, at }: { readonly phone: string; readonly number: string; readonly at: EpochMs },
  profile: Profile,
  { countAnswers }: Pick<RoutingLookups, 'countAnswers'>,
): boolean {
  if (!profile['loop.guard']) return false
  const most = profile['loop.max_per_10min']
  return countAnswers(phone, number, addMs(at, -MINUTES_OF_ANSWERS * MS_PER_MINUTE), most) >= most
}
