import type { Contact } from '../../../emulator/contract/contacts.ts'
import { readableAddress } from '../../../emulator/domain/addresses.ts'
import { useContacts } from '../../stores/contacts.ts'
import { usePhones } from '../../stores/phones.ts'
import { nameOf } from './contact-words.ts'

/** What people are called in the lists: as the contact base has it, else as their phone is called, else by number. */
export function useNames() {
  const contacts = useContacts()
  const phones = usePhones()

  function calledOf(contact: Contact): string {
    const name = nameOf(contact)
    return name === readableAddress(contact.phone) ? ownerOf(contact.phone) : name
  }

  function ownerOf(phone: string): string {
    return phones.list.items.find(({ number }) => number === phone)?.name ?? readableAddress(phone)
  }

  return {
    calledOf,
    /** The same for a phone that need not be a contact. */
    calledByPhone: (phone: string): string => {
      const contact = contacts.list.items.find((one) => one.phone === phone)
      return contact === undefined ? ownerOf(phone) : calledOf(contact)
    },
  }
}
