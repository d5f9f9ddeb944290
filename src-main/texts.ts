import { assertNever } from '../emulator/domain/assert-never.ts'
import type { PanelScreen } from './contract/desktop-bridge.ts'
import type { EmulatorFailure } from './emulator-supervisor.ts'

type MenuLabel =
  | PanelScreen
  | 'file'
  | 'newPhone'
  | 'openWorkspaceFolder'
  | 'close'
  | 'quit'
  | 'edit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'go'
  | 'palette'
  | 'phones'
  | 'view'
  | 'reload'
  | 'zoomIn'
  | 'zoomOut'
  | 'actualSize'
  | 'fullScreen'
  | 'developerTools'
  | 'help'
  | 'keyboard'
  | 'about'

/** The few texts of the shell itself; those of the panel are the panel's. */
export interface ShellTexts {
  readonly language: 'pl' | 'en'
  readonly menu: Readonly<Record<MenuLabel, string>>
  readonly failure: {
    readonly title: string
    readonly explanation: string
    readonly log: string
    readonly emptyLog: string
    readonly retry: string
    readonly openFolder: string
    readonly quit: string
  }
  describeFailure(failure: EmulatorFailure): string
}

const pl: ShellTexts = {
  language: 'pl',
  menu: {
    file: '&Plik',
    newPhone: 'Nowy telefon',
    openWorkspaceFolder: 'Otwórz folder z danymi',
    settings: 'Ustawienia',
    close: 'Zamknij okno',
    quit: 'Zakończ',
    edit: '&Edycja',
    undo: 'Cofnij',
    redo: 'Ponów',
    cut: 'Wytnij',
    copy: 'Kopiuj',
    paste: 'Wklej',
    selectAll: 'Zaznacz wszystko',
    go: 'P&rzejdź',
    start: 'Start',
    messages: 'Wiadomości',
    numbers: 'Numery',
    contacts: 'Kontakty',
    deliveries: 'Doręczenia',
    holdings: 'Zasoby',
    api: 'API',
    palette: 'Polecenia…',
    phones: 'Telefony',
    view: '&Widok',
    reload: 'Wczytaj ponownie',
    zoomIn: 'Powiększ',
    zoomOut: 'Pomniejsz',
    actualSize: 'Rozmiar rzeczywisty',
    fullScreen: 'Pełny ekran',
    developerTools: 'Narzędzia programisty',
    help: 'Pomo&c',
    keyboard: 'Skróty klawiszowe',
    about: 'O programie Bramka',
  },
  failure: {
    title: 'Bramka nie może działać',
    explanation:
      'Okno jest gotowe, ale emulator, który przyjmuje i wysyła wiadomości, nie działa. Dane zostały na dysku.',
    log: 'Ostatnie wiersze dziennika',
    emptyLog: 'Emulator niczego nie napisał.',
    retry: 'Spróbuj ponownie',
    openFolder: 'Otwórz folder z danymi',
    quit: 'Zakończ',
  },
  describeFailure(failure) {
    switch (failure.kind) {
      case 'refused':
        return failure.message
      case 'ended':
        return `Emulator zakończył się, zanim zaczął działać (${failure.how}).`
      case 'silent':
        return `Emulator nie odezwał się przez ${failure.afterMs / 1000} s.`
      case 'unstable':
        return `Emulator w ciągu minuty zakończył się ${failure.exits} razy (ostatnio: ${failure.how}).`
      default:
        return assertNever(failure)
    }
  },
}

const en: ShellTexts = {
  language: 'en',
  menu: {
    file: '&File',
    newPhone: 'New phone',
    openWorkspaceFolder: 'Open the data folder',
    settings: 'Settings',
    close: 'Close the window',
    quit: 'Quit',
    edit: '&Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    go: '&Go',
    start: 'Start',
    messages: 'Messages',
    numbers: 'Numbers',
    contacts: 'Contacts',
    deliveries: 'Deliveries',
    holdings: 'Library',
    api: 'API',
    palette: 'Commands…',
    phones: 'Phones',
    view: '&View',
    reload: 'Reload',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    actualSize: 'Actual size',
    fullScreen: 'Full screen',
    developerTools: 'Developer tools',
    help: '&Help',
    keyboard: 'Keyboard shortcuts',
    about: 'About Bramka',
  },
  failure: {
    title: 'Bramka cannot work',
    explanation:
      'The window is ready, but the emulator, which takes and sends the messages, does not run. Your data is on the disk.',
    log: 'Last lines of the log',
    emptyLog: 'The emulator wrote nothing.',
    retry: 'Try again',
    openFolder: 'Open the data folder',
    quit: 'Quit',
  },
  describeFailure(failure) {
    switch (failure.kind) {
      case 'refused':
        return failure.message
      case 'ended':
        return `The emulator ended before it began to work (${failure.how}).`
      case 'silent':
        return `The emulator said nothing for ${failure.afterMs / 1000} s.`
      case 'unstable':
        return `The emulator ended ${failure.exits} times within a minute (last: ${failure.how}).`
      default:
        return assertNever(failure)
    }
  },
}

/** Answers the texts for a locale such as `pl-PL`: Polish for Polish, English for everyone else. */
export function textsFor(locale: string): ShellTexts {
  return locale.toLowerCase().startsWith('pl') ? pl : en
}
