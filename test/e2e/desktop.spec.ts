import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, type ElectronApplication } from '@playwright/test'
import { hostOfRealEmulator, test } from '../support/desktop-app.ts'

const real = { emulator: 'real', host: hostOfRealEmulator } as const

/** Chooses an entry of the native menu, by the labels a person sees. */
async function chooseFromMenu(
  app: ElectronApplication,
  menuLabel: string,
  entryLabel: string,
): Promise<void> {
  await app.evaluate(
    ({ Menu }, labels) => {
      const menu = Menu.getApplicationMenu()?.items.find(
        ({ label }) => label.replace('&', '') === labels.menuLabel,
      )
      menu?.submenu?.items.find(({ label }) => label === labels.entryLabel)?.click()
    },
    { menuLabel, entryLabel },
  )
}

/** Ends the emulator as a crash would. */
async function killEmulator(app: ElectronApplication): Promise<void> {
  process.kill((await utilityPid(app)) ?? childPid(app), 'SIGKILL')
}

function utilityPid(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Bramka emulator')?.pid,
  )
}

function childPid(app: ElectronApplication): number {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
  const processes = stdout.split('\n').map((line) => line.trim().split(/\s+/))
  const emulator = processes.find(
    ([, parent, ...command]) =>
      Number(parent) === app.process().pid && command.join(' ').includes('emulator.js'),
  )
  if (emulator === undefined) throw new Error('the app has no emulator')
  return Number(emulator[0])
}

test('the window shows the panel, and the menu leads through it', async ({ launch }, testInfo) => {
  const app = await launch(real)
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { name: 'Start', level: 1 })).toBeVisible()
  await page.screenshot({ path: testInfo.outputPath('desktop.png') })
  await chooseFromMenu(app, 'Przejdź', 'Numery')
  await expect(page.getByRole('heading', { name: 'Numery', level: 1 })).toBeVisible()
  await chooseFromMenu(app, 'Przejdź', 'Polecenia…')
  await expect(page.getByRole('dialog', { name: 'Polecenia' })).toBeVisible()
})

test('a killed emulator comes back, and the panel goes on where it was', async ({ launch }) => {
  const app = await launch(real)
  const page = await app.firstWindow()
  await page.getByRole('link', { name: 'Numery' }).click()
  await expect(page.getByRole('heading', { name: 'Numery', level: 1 })).toBeVisible()
  const isLoadedAnew = page.waitForEvent('load')
  await killEmulator(app)
  await isLoadedAnew
  await expect(page.getByRole('heading', { name: 'Numery', level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Kontakty' }).click()
  await expect(page.getByRole('heading', { name: 'Kontakty', level: 1 })).toBeVisible()
})

test('a taken port is explained, and trying again helps when it is free', async ({ launch }) => {
  const occupant = createServer().listen(0, '127.0.0.1')
  await once(occupant, 'listening')
  const { port } = occupant.address() as AddressInfo

  const app = await launch({ ...real, parameters: [`--port=${port}`] })
  const page = await app.firstWindow()
  await expect(page.getByRole('alert')).toContainText(String(port))

  occupant.close()
  await once(occupant, 'close')
  const panelOpens = app.waitForEvent('window')
  await page.getByRole('button', { name: 'Spróbuj ponownie' }).click()
  const panel = await panelOpens
  await expect(panel.getByRole('heading', { name: 'Start', level: 1 })).toBeVisible()
  expect(new URL(panel.url()).port).toBe(String(port))
})
