import type { TextKey } from '../../texts/text-key.ts'

interface PanelScreen {
  /** The name of its route. */
  readonly name: string
  readonly title: TextKey
  readonly goTitle: TextKey
  readonly icon: string
  readonly keys: string
}

/** The screens on the rail, in its order. Adding one here gives it its entry, its palette action and its keys. */
export const panelScreens = [
  { name: 'start', title: 'frame.start', goTitle: 'frame.goStart', icon: 'i-lucide-house', keys: 'g s' },
  {
    name: 'messages',
    title: 'frame.messages',
    goTitle: 'frame.goMessages',
    icon: 'i-lucide-message-square',
    keys: 'g m',
  },
  { name: 'numbers', title: 'frame.numbers', goTitle: 'frame.goNumbers', icon: 'i-lucide-hash', keys: 'g n' },
  {
    name: 'contacts',
    title: 'frame.contacts',
    goTitle: 'frame.goContacts',
    icon: 'i-lucide-user-round',
    keys: 'g c',
  },
  {
    name: 'deliveries',
    title: 'frame.deliveries',
    goTitle: 'frame.goDeliveries',
    icon: 'i-lucide-split',
    keys: 'g d',
  },
  {
    name: 'holdings',
    title: 'frame.holdings',
    goTitle: 'frame.goHoldings',
    icon: 'i-lucide-library',
    keys: 'g z',
  },
  { name: 'api', title: 'frame.apiScreen', goTitle: 'frame.goApi', icon: 'i-lucide-code-xml', keys: 'g a' },
  {
    name: 'settings',
    title: 'frame.settings',
    goTitle: 'frame.goSettings',
    icon: 'i-lucide-settings',
    keys: 'g u',
  },
] as const satisfies readonly PanelScreen[]

/** Screens that are not on the rail: they are part of another one, and have their palette action and their keys all the same. */
export const innerScreens = [
  {
    name: 'mailbox',
    title: 'mailbox.title',
    goTitle: 'frame.goMailbox',
    icon: 'i-lucide-mailbox',
    keys: 'g p',
  },
] as const satisfies readonly PanelScreen[]
