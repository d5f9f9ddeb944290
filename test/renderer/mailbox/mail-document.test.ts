import { describe, expect, test } from 'vitest'
import { mailDocument } from '../../../src-renderer/features/mailbox/mail-document.ts'

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`

function bodyOf(html: string, pictures: ReadonlyMap<string, string> = new Map()) {
  const { source, blocked } = mailDocument(html, pictures)
  const [, body] = /<body>(.*)<\/body>/s.exec(source) ?? []
  return { body, blocked }
}

describe('mailDocument', () => {
  test('forbids everything before anything of the mail', () => {
    expect(mailDocument('<p>hej</p>', new Map())).toEqual({
      source: `<!doctype html><html><head>${POLICY}</head><body><p>hej</p></body></html>`,
      blocked: 0,
    })
  })

  test.each([
    { html: '<script>x()</script><p onclick="x()">a</p>', body: '<p>a</p>', blocked: 0 },
    { html: '<img src="https://a.pl/b.gif" alt="b">', body: '<img alt="b">', blocked: 1 },
    {
      html: '<img src="data:image/png;base64,aa">',
      body: '<img src="data:image/png;base64,aa">',
      blocked: 0,
    },
    { html: '<a href="https://a.pl">b</a>', body: '<a title="https://a.pl">b</a>', blocked: 0 },
    { html: '<a href="#dalej">b</a>', body: '<a href="#dalej">b</a>', blocked: 0 },
    { html: '<embed src="https://a.pl"><object data="x"></object>', body: '', blocked: 2 },
    { html: '<form action="https://a.pl"><input></form>', body: '<form><input></form>', blocked: 0 },
    {
      html: '<p style="color: red; background: url(https://a.pl/b.png)">a</p>',
      body: '<p style="color: red; background: none">a</p>',
      blocked: 1,
    },
    { html: '<td background="https://a.pl/b.png">', body: '', blocked: 0 },
  ])('makes of $html', ({ html, body, blocked }) => {
    expect(bodyOf(html)).toEqual({ body, blocked })
  })

  test('shows what the mail itself brought, and nothing else by that way', () => {
    const pictures = new Map([['logo@firma', 'data:image/png;base64,aa']])
    expect(bodyOf('<img src="cid:logo%40firma"><img src="cid:inne">', pictures)).toEqual({
      body: '<img src="data:image/png;base64,aa"><img>',
      blocked: 0,
    })
  })
})
