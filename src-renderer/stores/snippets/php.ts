import { around, SAMPLE_PHONE, SAMPLE_TEXT, type ClientSnippets } from './snippet.ts'

/** `api_url` is a public field. Editions before 2022 take login and password, later ones the token, which comes first. */
export const PHP: ClientSnippets = {
  title: 'PHP',
  install: 'composer require serwersms/serwersms-php-client',
  write: around(
    {
      send: `$sms->messages->sendSms(['+48${SAMPLE_PHONE}'], '${SAMPLE_TEXT}', null, ['details' => true])`,
      reports: `$sms->messages->reports(['phone' => '+48${SAMPLE_PHONE}'])`,
      replies: `$sms->messages->recived('nd')`,
    },
    (line, { base, secret }) => [
      '<?php',
      `require 'vendor/autoload.php';`,
      '',
      `$sms = new SerwerSMS\\SerwerSMS('${secret}', '${secret}');`,
      `$sms->api_url = '${base}';`,
      '',
      `print_r(${line});`,
    ],
  ),
}
