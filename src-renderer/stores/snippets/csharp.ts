import { around, SAMPLE_PHONE, SAMPLE_TEXT, type ClientSnippets } from './snippet.ts'

/** The address is a parameter of the constructor. */
export const CSHARP: ClientSnippets = {
  title: 'C#',
  install: 'git clone https://github.com/SerwerSMSpl/serwersms-csharp-api-v2',
  write: around(
    {
      send: `SendSms("${SAMPLE_PHONE}", "${SAMPLE_TEXT}", null, new() { ["details"] = "1" })`,
      reports: `Reports(new() { ["phone"] = "${SAMPLE_PHONE}" })`,
      replies: `Received("nd")`,
    },
    (line, { base, secret }) => [
      'using SerwerSMS;',
      '',
      `var sms = new SerwerSms("${secret}", "${secret}", apiUrl: "${base}");`,
      '',
      `Console.WriteLine(sms.Messages.${line});`,
    ],
  ),
}
