import { defineConfig } from '@playwright/test'
import { findBrowser } from './build/preparation/browser.ts'
import { STAYS_HERE } from './test/support/network/playwright-guard.ts'

const browser = findBrowser()
// Chromium refuses to keep its sandbox when root starts it. Only tests run that way.
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  reporter: 'list',
  use: {
    // Recording every test to keep the few that fail takes a third of the time; `--trace=retain-on-failure` does it when asked.
    screenshot: 'only-on-failure',
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
  },
  projects: [
    {
      name: 'browser',
      testIgnore: /desktop.*\.spec\.ts/,
      use: {
        launchOptions: {
          ...(browser !== undefined && { executablePath: browser }),
          args: [...STAYS_HERE, ...(isRoot ? ['--no-sandbox'] : [])],
        },
      },
    },
    { name: 'desktop', testMatch: /desktop.*\.spec\.ts/ },
  ],
})
