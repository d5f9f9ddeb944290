import { around, SAMPLE_PHONE, SAMPLE_TEXT, type ClientSnippets } from './snippet.ts'

/** `serwerSMS` answers the client itself, and `api_url` is a field of it. */
export const NODE: ClientSnippets = {
  title: 'Node.js',
  install: 'npm install serwersms.pl request',
  write: around(
    {
      send: `sendSms({ phone: ['${SAMPLE_PHONE}'], text: '${SAMPLE_TEXT}', details: true }, console.log)`,
      reports: `reports({ phone: '${SAMPLE_PHONE}' }, console.log)`,
      replies: `recived({ type: 'nd' }, console.log)`,
    },
    (line, { base, secret }) => [
      `const { serwerSMS } = require('serwersms.pl')`,
      '',
      `const sms = serwerSMS('${secret}', '${secret}')`,
      `sms.api_url = '${base}'`,
      '',
      `sms.oMessages.${line}`,
    ],
  ),
}
