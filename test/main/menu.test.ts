import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { menuTemplate } from '../../src-main/menu.ts'
import { textsFor } from '../../src-main/texts.ts'
import { panelScreens } from '../../src-renderer/features/frame/panel-screens.ts'
import { en } from '../../src-renderer/texts/en/index.ts'
import { pl } from '../../src-renderer/texts/pl/index.ts'

/** The menu as a person meets it: a line for each entry, indented under its menu. */
function sketch(items: readonly MenuItemConstructorOptions[], indent = ''): string[] {
  return items.flatMap(({ label, role, type, accelerator, submenu }) => [
    `${indent}${label ?? role ?? type ?? ''}${accelerator === undefined ? '' : ` (${accelerator})`}`,
    ...(Array.isArray(submenu) ? sketch(submenu, `${indent}  `) : []),
  ])
}

function menuIn(locale: string, isMac = false, asked: string[] = []): MenuItemConstructorOptions[] {
  return menuTemplate({
    texts: textsFor(locale),
    isMac,
    onAction: (action) => asked.push(action),
    openWorkspaceFolder: () => asked.push('folder'),
  })
}

function entries(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entries(item.submenu) : [])])
}

describe('menuTemplate', () => {
  test('in Polish', () => {
    expect(sketch(menuIn('pl-PL'))).toMatchInlineSnapshot(`
      [
        "&Plik",
        "  Nowy telefon (CmdOrCtrl+N)",
        "  separator",
        "  Otwórz folder z danymi",
        "  Ustawienia (CmdOrCtrl+,)",
        "  separator",
        "  Zakończ",
        "&Edycja",
        "  Cofnij",
        "  Ponów",
        "  separator",
        "  Wytnij",
        "  Kopiuj",
        "  Wklej",
        "  Zaznacz wszystko",
        "P&rzejdź",
        "  Start (CmdOrCtrl+1)",
        "  Wiadomości (CmdOrCtrl+2)",
        "  Numery (CmdOrCtrl+3)",
        "  Kontakty (CmdOrCtrl+4)",
        "  Doręczenia (CmdOrCtrl+5)",
        "  Zasoby (CmdOrCtrl+6)",
        "  API (CmdOrCtrl+7)",
        "  separator",
        "  Polecenia… (CmdOrCtrl+K)",
        "  Telefony (CmdOrCtrl+J)",
        "&Widok",
        "  Wczytaj ponownie",
        "  separator",
        "  Powiększ",
        "  Pomniejsz",
        "  Rozmiar rzeczywisty",
        "  Pełny ekran",
        "  separator",
        "  Narzędzia programisty",
        "Pomo&c",
        "  Skróty klawiszowe",
        "  O programie Bramka",
      ]
    `)
  })

  test('in English on a Mac', () => {
    expect(sketch(menuIn('en-GB', true))).toMatchInlineSnapshot(`
      [
        "appMenu",
        "&File",
        "  New phone (CmdOrCtrl+N)",
        "  separator",
        "  Open the data folder",
        "  Settings (CmdOrCtrl+,)",
        "  separator",
        "  Close the window",
        "&Edit",
        "  Undo",
        "  Redo",
        "  separator",
        "  Cut",
        "  Copy",
        "  Paste",
        "  Select all",
        "&Go",
        "  Start (CmdOrCtrl+1)",
        "  Messages (CmdOrCtrl+2)",
        "  Numbers (CmdOrCtrl+3)",
        "  Contacts (CmdOrCtrl+4)",
        "  Deliveries (CmdOrCtrl+5)",
        "  Library (CmdOrCtrl+6)",
        "  API (CmdOrCtrl+7)",
        "  separator",
        "  Commands… (CmdOrCtrl+K)",
        "  Phones (CmdOrCtrl+J)",
        "&View",
        "  Reload",
        "  separator",
        "  Zoom in",
        "  Zoom out",
        "  Actual size",
        "  Full screen",
        "  separator",
        "  Developer tools",
        "&Help",
        "  Keyboard shortcuts",
        "  About Bramka",
      ]
    `)
  })

  test('its entries ask the panel for actions, and the shell for the folder', () => {
    const asked: string[] = []
    for (const { click } of entries(menuIn('pl', false, asked))) (click as (() => void) | undefined)?.()
    expect(asked).toMatchInlineSnapshot(`
      [
        "phones.add",
        "folder",
        "go.settings",
        "go.start",
        "go.messages",
        "go.numbers",
        "go.contacts",
        "go.deliveries",
        "go.holdings",
        "go.api",
        "frame.palette",
        "frame.phones",
        "frame.keyboard",
      ]
    `)
  })

  test.each([
    { locale: 'pl', frame: pl.frame },
    { locale: 'en', frame: en.frame },
  ])('leads to every screen of the rail, in its order and by its name ($locale)', ({ locale, frame }) => {
    const asked: string[] = []
    const led = entries(menuIn(locale, false, asked)).flatMap(({ label, click }) => {
      asked.length = 0
      ;(click as (() => void) | undefined)?.()
      return asked[0]?.startsWith('go.') ? [{ action: asked[0], label }] : []
    })
    const rail = panelScreens.map(({ name, title }) => ({
      action: `go.${name}`,
      label: frame[title.slice('frame.'.length) as keyof typeof frame],
    }))
    // The settings are the last of the rail, and in the first of the menus.
    expect(led).toEqual([...rail.slice(-1), ...rail.slice(0, -1)])
  })
})
