import { chromium } from 'playwright'
import { debianPackages, need } from './debian-packages.ts'
import { findProgram, isExecutable } from './program.ts'
import type { Readiness } from './readiness.ts'

/** Answers a Chromium to test the panel with: Playwright's own if it was downloaded, else one installed in the system. */
export function findBrowser(): string | undefined {
  const own = chromium.executablePath()
  return isExecutable(own) ? own : findProgram('chromium', 'chromium-browser', 'google-chrome')
}

export function prepareBrowser(): Readiness<undefined> {
  const isThere = () => findBrowser() !== undefined && findProgram('curl') !== undefined
  return need('Chromium or curl', debianPackages.browser, isThere)
}
