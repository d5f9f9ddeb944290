import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type ElectronApplication } from '@playwright/test'
import { test, type EmulatorHost } from '../support/desktop-app.ts'

const hosts: readonly EmulatorHost[] = ['utility process', 'node']

/** The number of the process that made the page, which the fake emulator writes on it. */
async function emulatorPid(app: ElectronApplication): Promise<number> {
  const page = await app.firstWindow()
  const text = await page.getByText(/^process \d+$/).textContent()
  return Number(text?.split(' ')[1])
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

for (const host of hosts) {
  test.describe(`with the emulator in a ${host}`, () => {
    test('the window shows the panel, and quitting ends the emulator', async ({ launch }) => {
      const app = await launch({ emulator: 'fake', host })
      const page = await app.firstWindow()
      await expect(page.getByRole('heading', { name: 'Panel' })).toBeVisible()
      expect(await page.evaluate(() => ({ bridge: Object.keys(window.bramkaDesktop ?? {}) }))).toEqual({
        bridge: ['appVersion', 'onMenuAction', 'onEmulatorState', 'openWorkspaceFolder', 'setTheme'],
      })
      const pid = await emulatorPid(app)
      expect(isAlive(pid)).toBe(true)
      await app.close()
      expect(isAlive(pid)).toBe(false)
    })

    test('an emulator that ends is started again, and the window shows the new one', async ({ launch }) => {
      const app = await launch({ emulator: 'fake', host })
      const page = await app.firstWindow()
      const pid = await emulatorPid(app)
      process.kill(pid, 'SIGKILL')
      await expect(page.getByText(`process ${pid}`)).toBeHidden()
      await expect(page.getByText(/^process \d+$/)).toBeVisible()
      expect(await emulatorPid(app)).not.toBe(pid)
    })

    test('an emulator that cannot start is explained; trying again helps when the reason is gone', async ({
      launch,
    }, testInfo) => {
      const app = await launch({ emulator: 'fake', host, environment: { FAKE_EMULATOR: 'refuses' } })
      const page = await app.firstWindow()
      await expect(page.getByRole('alert')).toHaveText('default.bramka: made by a newer version <b>42</b>')
      await expect(page.getByLabel('Ostatnie wiersze dziennika')).toHaveText('opening default.bramka')
      await page.screenshot({ path: testInfo.outputPath('error-window.png') })

      const secondAttempt = app.waitForEvent('window')
      await page.getByRole('button', { name: 'Spróbuj ponownie' }).click()
      const secondPage = await secondAttempt
      await expect(secondPage.getByRole('alert')).toBeVisible()
      expect(app.windows()).toHaveLength(1)

      await app.evaluate(() => delete process.env['FAKE_EMULATOR'])
      const panelOpens = app.waitForEvent('window')
      await secondPage.getByRole('button', { name: 'Spróbuj ponownie' }).click()
      const panel = await panelOpens
      await expect(panel.getByRole('heading', { name: 'Panel' })).toBeVisible()
      expect(app.windows()).toHaveLength(1)
    })
  })
}

test('quitting from the error window ends the app', async ({ launch }) => {
  const app = await launch({ emulator: 'fake', host: 'node', environment: { FAKE_EMULATOR: 'crashes' } })
  const page = await app.firstWindow()
  await expect(page.getByRole('alert')).toContainText('exit status 3')
  const closed = app.waitForEvent('close')
  await page.getByRole('button', { name: 'Zakończ' }).click()
  await closed
})

test('a second start brings the first window to the front and ends', async ({ launch, startAgain }) => {
  const first = await launch({ emulator: 'fake', host: 'node' })
  await first.firstWindow()
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  await startAgain({ emulator: 'fake', host: 'node' })
  const isVisible = (): Promise<boolean | undefined> =>
    first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  await expect.poll(isVisible).toBe(true)
  expect(first.windows()).toHaveLength(1)
})

test('the window opens where it was left', async ({ launch }) => {
  const bounds = { x: 60, y: 40, width: 1000, height: 660 }
  const first = await launch({ emulator: 'fake', host: 'node' })
  await first.firstWindow()
  await first.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds,
  )
  await first.close()
  const second = await launch({ emulator: 'fake', host: 'node' })
  await second.firstWindow()
  expect(await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(
    bounds,
  )
})

test('the menu is Polish and tells the panel what was chosen', async ({ launch }) => {
  const app = await launch({ emulator: 'fake', host: 'node' })
  const page = await app.firstWindow()
  await page.evaluate(() => {
    window.bramkaDesktop?.onMenuAction((action) => (document.title = action))
  })
  await app.evaluate(({ Menu }) => {
    const go = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'P&rzejdź')
    go?.submenu?.items.find(({ label }) => label === 'Wiadomości')?.click()
  })
  await expect(page).toHaveTitle('go.messages')
})

test('the theme of the panel is the theme of what the system draws', async ({ launch }) => {
  const app = await launch({ emulator: 'fake', host: 'node' })
  const page = await app.firstWindow()
  await page.evaluate(() => window.bramkaDesktop?.setTheme('dark'))
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await expect(page.evaluate(() => window.bramkaDesktop?.setTheme('blue' as 'dark'))).rejects.toThrow(
    'expected light, dark or system',
  )
})

test('the page has no Node, opens no windows, goes nowhere and gets no permissions', async ({ launch }) => {
  const app = await launch({ emulator: 'fake', host: 'node' })
  const page = await app.firstWindow()
  const address = page.url()
  expect(
    await page.evaluate(async () => ({
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
      opened: window.open('https://elsewhere.invalid/'),
      notifications: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
    })),
  ).toEqual({ node: [], opened: null, notifications: 'denied', geolocation: 'denied' })

  for (const target of ['https://elsewhere.invalid/', 'http://127.0.0.1:9/']) {
    // Listened for and caused in one call, so that the navigation cannot come before the listener.
    const isRefused = await app.evaluate(
      ({ BrowserWindow }, url) =>
        new Promise((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          contents?.once('will-frame-navigate', (event) => resolve(event.defaultPrevented))
          void contents?.executeJavaScript(`location.href = ${JSON.stringify(url)}`)
        }),
      target,
    )
    expect(isRefused).toBe(true)
  }
  // Asked in the main process: Playwright would wait for the navigation that never comes.
  const addresses = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  )
  expect(addresses).toEqual([address])
})

test('the page reaches no other address, not even on this machine', async ({ launch }) => {
  const visitors: string[] = []
  const elsewhere = createServer((request, response) => {
    visitors.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*').end('reached')
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`
  await expect(fetch(url).then((answer) => answer.text())).resolves.toBe('reached')

  const app = await launch({ emulator: 'fake', host: 'node' })
  const page = await app.firstWindow()
  const outcome = await page.evaluate(async (target) => {
    const image = new Image()
    const imageOutcome = new Promise((resolve) => {
      image.onload = () => resolve('loaded')
      image.onerror = () => resolve('refused')
    })
    image.src = `${target}image`
    const fetched = await fetch(`${target}fetch`).then(
      () => 'reached',
      () => 'refused',
    )
    return { fetched, image: await imageOutcome }
  }, url)
  elsewhere.close()
  expect({ outcome, visitors }).toEqual({
    outcome: { fetched: 'refused', image: 'refused' },
    visitors: ['/'],
  })
})

test('a frame inside the page can show a text of its own', async ({ launch }) => {
  const app = await launch({ emulator: 'fake', host: 'node' })
  const page = await app.firstWindow()
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.sandbox.value = ''
    frame.srcdoc = '<p>a letter</p>'
    document.body.append(frame)
  })
  await expect(page.frameLocator('iframe').getByText('a letter')).toBeVisible()
})
