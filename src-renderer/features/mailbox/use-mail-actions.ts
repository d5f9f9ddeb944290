import { mailFileName, safeFileName } from '../../../emulator/domain/mail.ts'
import { useActions } from '../../stores/actions.ts'
import { useMails } from '../../stores/mails.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { useUndoRemoval } from '../../ui/undo-removal.ts'
import { useFailureNotice } from '../../ui/use-failure-notice.ts'

/** What can be done with the mail that is open; every one of it is in the palette too. `leave` closes it. */
export function useMailActions(leave: () => void) {
  const { t } = usePanelTexts()
  const mails = useMails()
  const withNotice = useFailureNotice(problemOf)
  const offerUndo = useUndoRemoval(problemOf)

  async function save(): Promise<void> {
    const mail = mails.selected.value
    if (mail === null) return
    await withNotice(async () => {
      downloadFile(mailFileName(mail), 'message/rfc822', await mails.download(mail.id, null))
    })
  }

  async function saveAttachment(place: number): Promise<void> {
    const mail = mails.selected.value
    if (mail === null) return
    const name = safeFileName(mail.attachments[place - 1]?.name ?? null, place)
    await withNotice(async () => {
      downloadFile(name, 'application/octet-stream', await mails.download(mail.id, place))
    })
  }

  async function markUnread(): Promise<void> {
    const mail = mails.selected.value
    if (mail !== null) await withNotice(() => mails.mark(mail.id, false))
  }

  function remove(): void {
    const mail = mails.selected.value
    if (mail === null) return
    leave()
    offerUndo(
      t('mailbox.removed', { subject: mail.subject || t('mailbox.noSubject') }),
      mails.remove(mail.id),
      mail.subject || t('mailbox.noSubject'),
    )
  }

  useActions(() =>
    mails.selected.value === null
      ? []
      : [
          {
            id: 'mailbox.save',
            group: 'do',
            title: t('mailbox.saveEml'),
            icon: 'i-lucide-download',
            run: save,
          },
          {
            id: 'mailbox.unread',
            group: 'do',
            title: t('mailbox.markUnread'),
            icon: 'i-lucide-mail',
            keys: 'u',
            run: markUnread,
          },
          {
            id: 'mailbox.remove',
            group: 'do',
            title: t('mailbox.remove'),
            icon: 'i-lucide-trash-2',
            run: remove,
          },
        ],
  )

  return { save, saveAttachment, markUnread, remove }
}
