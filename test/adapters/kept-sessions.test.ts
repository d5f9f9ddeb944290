import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createOutside } from '../../emulator/adapters/outside.ts'
import type { MailHandover } from '../../emulator/domain/forwarding/exchange.ts'
import { mailRefusal, startMailServer, type MailServer } from '../support/mail-server.ts'

const SHORT_MS = 150
const KEPT_MS = 1_000
const MAIL: MailHandover = {
  kind: 'email',
  to: 'biuro@firma.pl',
  subject: 'SMS od 500600700',
  text: 'OGRODNIK',
  headers: {},
  attachments: [],
  deliveryId: 7,
  timeoutMs: 20_000,
}

/** What forwards to a built-in mailbox; it ends with the test. */
function forwardingTo({ port }: Pick<MailServer, 'port'>) {
  const outside = createOutside({ version: '0', ownPorts: () => ({ http: null, mail: port }) })
  onTestFinished(outside.close)
  const send = async (mail: Partial<MailHandover> = {}, workspace = 'wiosna') => {
    const { result } = await outside.sendMail({ ...MAIL, ...mail }, { allowHosts: [] }, null, workspace)
    return result.kind
  }
  return { send, close: outside.close }
}

/** Stops the time of the test when an e-mail comes: the greeting before it needs the true one. */
async function startMailServerInStoppedTime() {
  const closed = Promise.withResolvers<undefined>()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const server = await startMailServer({
    onMailFrom: (_from, _session, answer) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      answer()
    },
    onClose: () => {
      closed.resolve(undefined)
    },
  })
  return { server, closed: closed.promise }
}

describe('the built-in mailbox', () => {
  test('gets one e-mail after another over one connection', async () => {
    const server = await startMailServer()
    const { send } = forwardingTo(server)
    const kinds = [await send(), await send({ to: 'b@firma.pl' }), await send({ to: 'c@firma.pl' })]
    expect([kinds, server.taken.map(({ to }) => to), server.opened()]).toEqual([
      ['taken', 'taken', 'taken'],
      [['biuro@firma.pl'], ['b@firma.pl'], ['c@firma.pl']],
      1,
    ])
  })

  test('gets those of another workspace over another one', async () => {
    const server = await startMailServer()
    const { send } = forwardingTo(server)
    for (const workspace of ['wiosna', 'lato', 'wiosna', 'lato']) await send({}, workspace)
    expect([server.taken.map(({ user }) => user), server.opened()]).toEqual([
      ['wiosna', 'lato', 'wiosna', 'lato'],
      2,
    ])
  })

  test('keeps sixteen connections, and no more', async () => {
    const crowd = Array.from({ length: 20 }, (_, deliveryId) => ({ deliveryId }))
    let answers: (() => void)[] = []
    const server = await startMailServer({
      // Nobody is answered before everybody is there.
      onData: (stream, _session, answer) => {
        stream.resume().on('end', () => {
          answers.push(() => answer(null))
          if (answers.length < crowd.length) return
          for (const say of answers) say()
          answers = []
        })
      },
    })
    const { send } = forwardingTo(server)
    await Promise.all(crowd.map((mail) => send(mail)))
    await Promise.all(crowd.map((mail) => send(mail)))
    expect(server.opened()).toBe(20 + 4)
  })

  test('keeps a connection for a second', async () => {
    const { server, closed } = await startMailServerInStoppedTime()
    const { send } = forwardingTo(server)
    await send()
    vi.advanceTimersByTime(KEPT_MS - 1)
    await send()
    expect(server.opened()).toBe(1)
    vi.advanceTimersByTime(KEPT_MS)
    await closed
  })

  test('keeps none when the emulator stops', async () => {
    const { server, closed } = await startMailServerInStoppedTime()
    const { send, close } = forwardingTo(server)
    await send()
    close()
    await closed
    expect(server.opened()).toBe(1)
  })
})

describe('a kept connection', () => {
  test('that was closed meanwhile is no failure of the next e-mail', async () => {
    const server = await startMailServer()
    const { send } = forwardingTo(server)
    await send()
    server.hangUp()
    expect([await send(), server.taken.length, server.opened()]).toEqual(['taken', 2, 2])
  })

  test.each<[string, (server: MailServer) => Error | null]>([
    ['with a word', () => mailRefusal(421, 'Too long without a mail')],
    [
      'without a word',
      (server) => {
        server.hangUp()
        return null
      },
    ],
  ])('that is closed %s as the next e-mail comes is no failure of it', async (_label, leave) => {
    let mails = 0
    const server = await startMailServer({
      onMailFrom: (_from, _session, answer) => {
        mails += 1
        answer(mails === 2 ? leave(server) : null)
      },
    })
    const { send } = forwardingTo(server)
    expect([await send(), await send(), server.taken.length, server.opened()]).toEqual([
      'taken',
      'taken',
      2,
      2,
    ])
  })

  test('is replaced once: a mailbox that closes every connection is a failure', async () => {
    let mails = 0
    const server = await startMailServer({
      onMailFrom: (_from, _session, answer) => {
        mails += 1
        if (mails > 1) server.hangUp()
        answer(null)
      },
    })
    const { send } = forwardingTo(server)
    expect([await send(), await send(), server.opened()]).toEqual(['taken', 'disconnected', 2])
  })

  test('is not used after a refusal', async () => {
    const server = await startMailServer({
      onRcptTo: ({ address }, _session, answer) => {
        answer(address === 'nikt@firma.pl' ? mailRefusal(550, 'No such user') : null)
      },
    })
    const { send } = forwardingTo(server)
    const kinds = [await send(), await send({ to: 'nikt@firma.pl' }), await send()]
    expect([kinds, server.opened()]).toEqual([['taken', 'refused-mail', 'taken'], 2])
  })

  test('R126: is given up with an e-mail that takes too long, and not tried again', async () => {
    const left = Promise.withResolvers<undefined>()
    let mails = 0
    const server = await startMailServer({
      onMailFrom: (_from, _session, answer) => {
        mails += 1
        if (mails !== 2) answer()
      },
      onClose: () => {
        left.resolve(undefined)
      },
    })
    const { send } = forwardingTo(server)
    const kinds = [await send(), await send({ timeoutMs: SHORT_MS })]
    await left.promise
    expect([kinds, mails, server.opened()]).toEqual([['taken', 'timed-out'], 2, 1])
    expect([await send(), server.opened()]).toEqual(['taken', 2])
  })
})
