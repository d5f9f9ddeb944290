import './guard.cjs'
import { expect, test as base } from '@playwright/test'
import { guardPrograms, takeAttempts } from './attempts.ts'

/** Keeps Chromium on this machine: names but its own are not found, and whatever else goes to a proxy that is not there. */
export const STAYS_HERE = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=127.0.0.1;localhost;[::1]',
]

const HERE = /^(?:https?|wss?):\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]|^(?:data|blob|about):/

/** Every end-to-end test: what it starts stays on this machine, and its pages ask for nothing beyond. */
export const test = base.extend<{ readonly staysHere: undefined }>({
  staysHere: [
    async ({}, use) => {
      guardPrograms()
      await use(undefined)
      expect(takeAttempts(), 'addresses that something asked for beyond this machine').toEqual([])
    },
    { auto: true },
  ],

  context: async ({ context }, use) => {
    const elsewhere: string[] = []
    context.on('request', (request) => {
      if (!HERE.test(request.url())) elsewhere.push(request.url())
    })
    await use(context)
    expect(elsewhere, 'addresses that a page asked for beyond this machine').toEqual([])
  },
})
