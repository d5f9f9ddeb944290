import type { BlacklistEntry, Contact, ContactGroup } from '../../../emulator/contract/contacts.ts'
import { readableAddress } from '../../../emulator/domain/addresses.ts'
import { useContacts } from '../../stores/contacts.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useUndoRemoval } from '../../ui/undo-removal.ts'
import { useFailureNotice } from '../../ui/use-failure-notice.ts'
import { nameOf } from './contact-words.ts'

/** What one can do to contacts, groups and the blacklist without a form; deletions can be taken back. */
export function useContactSteps() {
  const { t } = usePanelTexts()
  const contacts = useContacts()
  const withNotice = useFailureNotice(problemOf)
  const offerUndo = useUndoRemoval(problemOf)

  async function block({ phone, accountId }: Contact): Promise<void> {
    await withNotice(() => contacts.addToBlacklist({ phone, accountId }))
  }

  function unblock(listed: Pick<BlacklistEntry, 'phone' | 'accountId'>): void {
    offerUndo(
      t('contacts.unblocked', { phone: readableAddress(listed.phone) }),
      contacts.removeFromBlacklist(listed),
      readableAddress(listed.phone),
    )
  }

  function remove(contact: Contact): void {
    offerUndo(t('contacts.removed', { name: nameOf(contact) }), contacts.remove(contact.id), nameOf(contact))
  }

  function removeGroup(group: ContactGroup): void {
    offerUndo(t('contacts.groupRemoved', { name: group.name }), contacts.removeGroup(group.id), group.name)
  }

  return { block, unblock, remove, removeGroup }
}
