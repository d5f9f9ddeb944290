import { defineAsyncComponent } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'

/** The screens, each loaded when it is first shown. The order is that of the rail. */
const screens = [
  { name: 'start', path: '/', component: () => import('./features/start/StartScreen.vue') },
  {
    name: 'messages',
    path: '/messages/:trace?',
    component: () => import('./features/messages/MessagesScreen.vue'),
  },
  {
    name: 'numbers',
    path: '/numbers/:number?',
    component: () => import('./features/numbers/NumbersScreen.vue'),
  },
  {
    name: 'contacts',
    path: '/contacts/:view(people|groups|blacklist)?/:id?',
    component: () => import('./features/contacts/ContactsScreen.vue'),
  },
  {
    name: 'deliveries',
    path: '/deliveries/:tab(list|forwards|mailbox|receivers|faults)?/:id?',
    component: () => import('./features/deliveries/DeliveriesScreen.vue'),
    props: {
      forwards: defineAsyncComponent(() => import('./features/forwards/ForwardsTab.vue')),
      mailbox: defineAsyncComponent(() => import('./features/mailbox/MailboxPane.vue')),
    },
  },
  // A part of the deliveries that has a name of its own.
  {
    name: 'mailbox',
    path: '/mailbox',
    redirect: ({ query }) => ({ name: 'deliveries', params: { tab: 'mailbox' }, query }),
  },
  {
    name: 'holdings',
    path: '/holdings/:tab(templates|senders|files)?',
    component: () => import('./features/holdings/HoldingsScreen.vue'),
  },
  {
    name: 'api',
    path: '/api/:tab(calls|compatibility|access|errors|examples|faults)?/:id(\\d+)?',
    component: () => import('./features/api/ApiScreen.vue'),
  },
  {
    name: 'settings',
    path: '/settings/:tab?',
    component: () => import('./features/settings/SettingsScreen.vue'),
  },
  {
    name: 'not-found',
    path: '/:path(.*)*',
    component: () => import('./features/frame/NotFoundScreen.vue'),
  },
] as const satisfies readonly RouteRecordRaw[]

/** Addresses live below the panel's base path; the server answers each of them with the panel's page. */
export function createPanelRouter() {
  return createRouter({ history: createWebHistory(import.meta.env.BASE_URL), routes: [...screens] })
}
