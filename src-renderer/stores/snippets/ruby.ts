import { around, SAMPLE_PHONE, SAMPLE_TEXT, type ClientSnippets } from './snippet.ts'

/** Address and TLS are built in, but every action goes through `call`. */
export const RUBY: ClientSnippets = {
  title: 'Ruby',
  install: 'gem install serwersms',
  write: around(
    {
      send: `sendSms('${SAMPLE_PHONE}', '${SAMPLE_TEXT}', nil, { 'details' => true })`,
      reports: `reports({ 'phone' => '${SAMPLE_PHONE}' })`,
      replies: `recived('nd')`,
    },
    (line, { base, secret }) => [
      `require 'serwersms'`,
      '',
      'class Bramka < Serwersms',
      '  def call(path, params = {})',
      `    params = params.merge('username' => @username, 'password' => @password)`,
      `    Net::HTTP.post(URI("${base}#{path}"), params.to_json, 'Content-Type' => 'application/json').body`,
      '  end',
      'end',
      '',
      `puts Bramka.new('${secret}', '${secret}').messages.${line}`,
    ],
  ),
}
