import { describe, expect, test } from 'vitest'
import { SNIPPET_TASKS } from '../../../src-renderer/stores/snippets/snippet.ts'
import { SNIPPETS } from '../../../src-renderer/stores/snippets/snippets.ts'

const place = { base: 'http://127.0.0.1:4310/w/default/', secret: 'demo' }

describe('examples', () => {
  test('of curl name the action, who calls, and what', () => {
    expect(SNIPPET_TASKS.map((task) => SNIPPETS.curl.write(task, place))).toMatchInlineSnapshot(`
      [
        "curl 'http://127.0.0.1:4310/w/default/messages/send_sms.json' \\
        -H 'Authorization: Bearer demo' \\
        -d 'phone=500600700' \\
        -d 'text=Czy przyjdziesz jutro?' \\
        -d 'details=true'",
        "curl 'http://127.0.0.1:4310/w/default/messages/reports.json' \\
        -H 'Authorization: Bearer demo' \\
        -d 'phone=500600700'",
        "curl 'http://127.0.0.1:4310/w/default/messages/recived.json' \\
        -H 'Authorization: Bearer demo' \\
        -d 'type=nd'",
      ]
    `)
  })

  test.each(Object.entries(SNIPPETS))('of %s call this workspace, with its address once', (_, client) => {
    const programs = SNIPPET_TASKS.map((task) => client.write(task, place))
    expect(programs.map((program) => program.split(place.base).length - 1)).toEqual([1, 1, 1])
    expect(new Set(programs).size).toBe(3)
  })

  test('of the clients with a built-in address go around it', () => {
    expect([SNIPPETS.ruby.write('send', place), SNIPPETS.perl.write('replies', place)])
      .toMatchInlineSnapshot(`
      [
        "require 'serwersms'

      class Bramka < Serwersms
        def call(path, params = {})
          params = params.merge('username' => @username, 'password' => @password)
          Net::HTTP.post(URI("http://127.0.0.1:4310/w/default/#{path}"), params.to_json, 'Content-Type' => 'application/json').body
        end
      end

      puts Bramka.new('demo', 'demo').messages.sendSms('500600700', 'Czy przyjdziesz jutro?', nil, { 'details' => true })",
        "use lib 'serwersms-perl-api', 'serwersms-perl-api/lib';
      use SerwerSMS;

      package Bramka {
          use parent -norequire, 'SerwerSMS';
          use JSON::XS;

          sub call {
              my ($self, $path, %params) = @_;
              my $body = encode_json({ %params, username => 'demo', password => 'demo' });
              return LWP::UserAgent->new->post(
                  "http://127.0.0.1:4310/w/default/$path", 'Content-Type' => 'application/json', Content => $body,
              )->decoded_content;
          }
      }

      print Bramka->new('demo', 'demo')->{messages}->recived('nd');",
      ]
    `)
  })

  test('of the others set it', () => {
    expect([
      SNIPPETS.php.write('reports', place),
      SNIPPETS.node.write('send', place),
      SNIPPETS.python.write('replies', place),
      SNIPPETS.java.write('send', place),
      SNIPPETS.csharp.write('send', place),
    ]).toMatchInlineSnapshot(`
      [
        "<?php
      require 'vendor/autoload.php';

      $sms = new SerwerSMS\\SerwerSMS('demo', 'demo');
      $sms->api_url = 'http://127.0.0.1:4310/w/default/';

      print_r($sms->messages->reports(['phone' => '+48500600700']));",
        "const { serwerSMS } = require('serwersms.pl')

      const sms = serwerSMS('demo', 'demo')
      sms.api_url = 'http://127.0.0.1:4310/w/default/'

      sms.oMessages.sendSms({ phone: ['500600700'], text: 'Czy przyjdziesz jutro?', details: true }, console.log)",
        "import serwersms

      api = serwersms.SerwerSMS('demo')
      api.api_url = 'http://127.0.0.1:4310/w/default/'

      print(api.message.recived('nd', {}))",
        "import java.util.*;
      import pl.serwersms.apiv2.SerwerSMS;

      public class Example {
          public static void main(String[] args) throws Exception {
              SerwerSMS api = new SerwerSMS("demo");
              api.setApiUrl("http://127.0.0.1:4310/w/default/");
              System.out.println(api.message.sendSms("500600700", "Czy przyjdziesz jutro?", "", new HashMap<>(Map.of("details", "true"))));
          }
      }",
        "using SerwerSMS;

      var sms = new SerwerSms("demo", "demo", apiUrl: "http://127.0.0.1:4310/w/default/");

      Console.WriteLine(sms.Messages.SendSms("500600700", "Czy przyjdziesz jutro?", null, new() { ["details"] = "1" }));",
      ]
    `)
  })
})
