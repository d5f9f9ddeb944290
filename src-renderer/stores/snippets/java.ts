import { around, SAMPLE_PHONE, SAMPLE_TEXT, type ClientSnippets } from './snippet.ts'

/** Editions since 2026 have `setApiUrl`, and call `received` what was `recived` before. */
export const JAVA: ClientSnippets = {
  title: 'Java',
  install: 'git clone https://github.com/SerwerSMSpl/serwersms-java-api && mvn -f serwersms-java-api install',
  write: around(
    {
      send: `sendSms("${SAMPLE_PHONE}", "${SAMPLE_TEXT}", "", new HashMap<>(Map.of("details", "true")))`,
      reports: `reports(new HashMap<>(Map.of("phone", "${SAMPLE_PHONE}")))`,
      replies: `received("nd", new HashMap<>())`,
    },
    (line, { base, secret }) => [
      'import java.util.*;',
      'import pl.serwersms.apiv2.SerwerSMS;',
      '',
      'public class Example {',
      '    public static void main(String[] args) throws Exception {',
      `        SerwerSMS api = new SerwerSMS("${secret}");`,
      `        api.setApiUrl("${base}");`,
      `        System.out.println(api.message.${line});`,
      '    }',
      '}',
    ],
  ),
}
