import type { TextKey } from '../../texts/text-key.ts'

interface InnerTab {
  /** The name of the screen's route. */
  readonly screen: 'contacts' | 'deliveries' | 'holdings' | 'api' | 'settings'
  /** The parameter of the route that holds the tab, and its value. */
  readonly param: 'tab' | 'view'
  readonly tab: string
  readonly title: TextKey
}

/** Every tab that has an address, for finding it by its name from anywhere. */
export const innerTabs = [
  { screen: 'contacts', param: 'view', tab: 'people', title: 'contacts.viewPeople' },
  { screen: 'contacts', param: 'view', tab: 'groups', title: 'contacts.viewGroups' },
  { screen: 'contacts', param: 'view', tab: 'blacklist', title: 'contacts.viewBlacklist' },
  { screen: 'deliveries', param: 'tab', tab: 'list', title: 'deliveries.list' },
  { screen: 'deliveries', param: 'tab', tab: 'forwards', title: 'forwards.title' },
  { screen: 'deliveries', param: 'tab', tab: 'mailbox', title: 'deliveries.mailbox' },
  { screen: 'deliveries', param: 'tab', tab: 'receivers', title: 'deliveries.receivers' },
  { screen: 'deliveries', param: 'tab', tab: 'faults', title: 'deliveries.faults' },
  { screen: 'holdings', param: 'tab', tab: 'templates', title: 'holdings.templates' },
  { screen: 'holdings', param: 'tab', tab: 'senders', title: 'holdings.senders' },
  { screen: 'holdings', param: 'tab', tab: 'files', title: 'holdings.files' },
  { screen: 'api', param: 'tab', tab: 'calls', title: 'api.calls' },
  { screen: 'api', param: 'tab', tab: 'compatibility', title: 'api.compatibility' },
  { screen: 'api', param: 'tab', tab: 'access', title: 'api.access' },
  { screen: 'api', param: 'tab', tab: 'errors', title: 'api.errors' },
  { screen: 'api', param: 'tab', tab: 'examples', title: 'api.examples' },
  { screen: 'api', param: 'tab', tab: 'faults', title: 'api.faults' },
  { screen: 'settings', param: 'tab', tab: 'appearance', title: 'settings.appearance' },
  { screen: 'settings', param: 'tab', tab: 'behaviour', title: 'settings.behaviour' },
  { screen: 'settings', param: 'tab', tab: 'accounts', title: 'settings.accounts' },
  { screen: 'settings', param: 'tab', tab: 'bill', title: 'settings.bill' },
  { screen: 'settings', param: 'tab', tab: 'two-way', title: 'settings.twoWay' },
  { screen: 'settings', param: 'tab', tab: 'network', title: 'settings.network' },
  { screen: 'settings', param: 'tab', tab: 'rules', title: 'settings.rules' },
] as const satisfies readonly InnerTab[]
