import { around, SAMPLE_PHONE, SAMPLE_TEXT, type ClientSnippets } from './snippet.ts'

/** The address is a variable of the package that nobody else reaches, but every action goes through `call`. */
export const PERL: ClientSnippets = {
  title: 'Perl',
  install: 'git clone https://github.com/SerwerSMSpl/serwersms-perl-api',
  write: around(
    {
      send: `sendSms('${SAMPLE_PHONE}', '${SAMPLE_TEXT}', '', details => 1)`,
      reports: `reports(phone => '${SAMPLE_PHONE}')`,
      replies: `recived('nd')`,
    },
    (line, { base, secret }) => [
      `use lib 'serwersms-perl-api', 'serwersms-perl-api/lib';`,
      'use SerwerSMS;',
      '',
      'package Bramka {',
      `    use parent -norequire, 'SerwerSMS';`,
      '    use JSON::XS;',
      '',
      '    sub call {',
      '        my ($self, $path, %params) = @_;',
      `        my $body = encode_json({ %params, username => '${secret}', password => '${secret}' });`,
      '        return LWP::UserAgent->new->post(',
      `            "${base}$path", 'Content-Type' => 'application/json', Content => $body,`,
      '        )->decoded_content;',
      '    }',
      '}',
      '',
      `print Bramka->new('${secret}', '${secret}')->{messages}->${line};`,
    ],
  ),
}
