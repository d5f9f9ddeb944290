import { SAMPLE_PHONE, SAMPLE_TEXT, type ClientSnippets, type SnippetTask } from './snippet.ts'

const CALLS: Readonly<Record<SnippetTask, readonly [action: string, ...fields: string[]]>> = {
  send: ['messages/send_sms.json', `phone=${SAMPLE_PHONE}`, `text=${SAMPLE_TEXT}`, 'details=true'],
  reports: ['messages/reports.json', `phone=${SAMPLE_PHONE}`],
  replies: ['messages/recived.json', 'type=nd'],
}

/** A command for the terminal, which works as it stands. */
export const CURL: ClientSnippets = {
  title: 'curl',
  install: null,
  write(task, { base, secret }) {
    const [action, ...fields] = CALLS[task]
    const options = [`-H 'Authorization: Bearer ${secret}'`, ...fields.map((field) => `-d '${field}'`)]
    return [`curl '${base}${action}'`, ...options].join(' \\\n  ')
  },
}
