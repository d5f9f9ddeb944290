import { around, SAMPLE_PHONE, SAMPLE_TEXT, type ClientSnippets } from './snippet.ts'

/** `api_url` is an attribute of the client. */
export const PYTHON: ClientSnippets = {
  title: 'Python',
  install: 'pip install git+https://github.com/SerwerSMSpl/serwersms-python-api',
  write: around(
    {
      send: `send_sms('${SAMPLE_PHONE}', '${SAMPLE_TEXT}', '', {'details': 'true'})`,
      reports: `reports({'phone': '${SAMPLE_PHONE}'})`,
      replies: `recived('nd', {})`,
    },
    (line, { base, secret }) => [
      'import serwersms',
      '',
      `api = serwersms.SerwerSMS('${secret}')`,
      `api.api_url = '${base}'`,
      '',
      `print(api.message.${line})`,
    ],
  ),
}
