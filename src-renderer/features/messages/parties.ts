import type { Message } from '../../../emulator/contract/messages.ts'
import { readableAddress } from '../../../emulator/domain/addresses.ts'
import { NUMBER_TYPE_NAMES } from '../../../emulator/domain/trace/phrasing.ts'
import { usePhones } from '../../stores/phones.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'

/** One side of a message as people read it: the owner of a phone by name, an address in groups of digits, a type. */
export interface Party {
  readonly name: string
  readonly address: string
  readonly type: string
}

type Parties = Pick<Message, 'direction' | 'phone' | 'number' | 'numberType' | 'delivery'>

/** What is no SMS is called by what it is: the number at random that it comes from says nothing. */
const mediumNames: Readonly<Record<string, string>> = { voice: 'VOICE', mms: 'MMS', rcs: 'RCS' }

/** Tells who wrote to whom. */
export function useParties() {
  const phones = usePhones()
  const { language } = usePanelTexts()

  function nameOf(phone: string): string {
    return phones.list.items.find(({ number }) => number === phone)?.name ?? ''
  }

  function typeOf({ numberType, delivery }: Parties): string {
    const medium = mediumNames[delivery?.channel ?? '']
    if (medium !== undefined) return medium
    return numberType === null ? '' : NUMBER_TYPE_NAMES[numberType][language()]
  }

  function partiesOf(message: Parties): { from: Party; to: Party } {
    const { direction, phone, number } = message
    const person: Party = { name: nameOf(phone), address: readableAddress(phone), type: '' }
    const platform: Party = {
      name: '',
      address: number === null ? '' : readableAddress(number),
      type: typeOf(message),
    }
    return direction === 'inbound' ? { from: person, to: platform } : { from: platform, to: person }
  }

  return {
    partiesOf,
    /** The name of a phone, or its number when it has none. */
    calledOf: (phone: string) => nameOf(phone) || readableAddress(phone),
  }
}
