import { expect, test, type Page } from '@playwright/test'
import axe from 'axe-core'

export interface Look {
  readonly theme: 'light' | 'dark'
  readonly language: 'pl' | 'en'
}

/** Contrast depends on the theme alone and names on the language alone: both themes and both languages are seen in two looks. */
export const looks: readonly Look[] = [
  { theme: 'light', language: 'pl' },
  { theme: 'dark', language: 'en' },
]

/** Gives the panel a look before it opens; with the phones beside the screen, unless said otherwise. */
export async function wear(
  page: Page,
  look: Look,
  more: { readonly isDockOpen?: false } = {},
): Promise<void> {
  await page.addInitScript(
    (preferences) => {
      localStorage.setItem('bramka.preferences', JSON.stringify(preferences))
    },
    { ...look, ...more },
  )
}

/** What stands on a screen when it is examined: its address in the panel, and how far beyond it one has to go. */
export interface Examined {
  readonly path: string
  /** Names it where several have the same address. */
  readonly name?: string
  readonly reach?: (page: Page) => Promise<void>
}

/**
 * Opens the panel at every address in turn, each time anew, and has each examined once it is `shown`; none may be wider than
 * the window.
 */
export async function examine<State extends Examined>(
  page: Page,
  panel: string,
  states: readonly State[],
  shown: (page: Page, state: State) => Promise<void> = showsTabs,
): Promise<void> {
  // As many pages as a dozen tests open.
  test.slow()
  // The token comes with this address and stays with the page.
  await page.goto(panel)
  for (const state of states) {
    await page.goto(new URL(state.path, panel).href)
    await shown(page, state)
    await state.reach?.(page)
    const named = `${state.path} ${state.name ?? ''}`
    await expectAccessible(page, named)
    expect.soft(await widthBeyondWindow(page), `width of ${named} beyond the window`).toBe(0)
  }
}

/** Waits until a screen with tabs has read what it shows first. */
async function showsTabs(page: Page): Promise<void> {
  await expect(page.locator('#screen [role="tab"]').first()).toBeVisible()
}

/** Fails the test, and lets it go on, if axe finds something wrong with what the page shows once nothing moves in it. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  expect.soft(await complaintsOf(page), state).toEqual([])
}

/**
 * What axe complains of. It is run in the page itself: collecting frames and results in a page of its own, as its Playwright
 * package does, takes ten times as long as looking, and we have no frames of our own.
 */
async function complaintsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { readonly axe: typeof axe }
    const { violations } = await runner.run(
      // What somebody's mail looks like is not ours.
      { include: [document], exclude: ['iframe[sandbox]'] },
      // A menu floats at the end of the page, outside of its landmarks, as menus do.
      {
        resultTypes: ['violations'],
        rules: { region: { enabled: document.querySelector('[role="menu"]') === null } },
      },
    )
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}

function widthBeyondWindow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))
}
