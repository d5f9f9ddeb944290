import { oneOf, optional, required, type ActionNote } from './action-note.ts'

/** The account, and what it keeps: files, senders, templates, subaccounts, payments (api-v2 2.2, 2.4, 2.5, 2.8, 2.10, 2.11, 2.14). */
export const HOLDING_ACTIONS: Readonly<Record<string, ActionNote>> = {
  'account/add': {
    about: { pl: 'Zakłada konto.', en: 'Opens an account.' },
    source: 'C',
    parameters: required('phone', 'email', 'first_name', 'last_name', 'company'),
  },
  'account/limits': {
    about: { pl: 'Podaje, ile wiadomości można jeszcze wysłać.', en: 'Says how much may still be sent.' },
    source: 'V+C',
    parameters: optional('show_type'),
  },
  'account/help': {
    about: { pl: 'Podaje, gdzie szukać pomocy.', en: 'Says where to get help.' },
    source: 'C',
    parameters: [],
  },
  'account/messages': {
    about: { pl: 'Podaje komunikaty platformy.', en: 'Lists notices of the platform.' },
    source: 'C',
    parameters: [],
  },
  'files/add': {
    about: { pl: 'Dodaje plik do MMS-a albo nagranie.', en: 'Adds a file for an MMS, or a recording.' },
    source: 'V+C',
    parameters: [...required('type'), ...oneOf('url', 'file'), ...optional('name')],
  },
  'files/index': {
    about: { pl: 'Podaje pliki.', en: 'Lists files.' },
    source: 'V+C',
    parameters: optional('type'),
  },
  'files/view': {
    about: { pl: 'Podaje jeden plik.', en: 'Gives one file.' },
    source: 'C',
    parameters: [...required('id'), ...optional('type')],
  },
  'files/delete': {
    about: { pl: 'Usuwa plik.', en: 'Deletes a file.' },
    source: 'C',
    parameters: [...required('id'), ...optional('type')],
  },
  'senders/add': {
    about: { pl: 'Zgłasza nazwę nadawcy.', en: 'Asks for a sender name.' },
    source: 'V+C',
    parameters: required('name'),
  },
  'senders/index': {
    about: { pl: 'Podaje nazwy nadawcy.', en: 'Lists sender names.' },
    source: 'V+C',
    parameters: optional('predefined', 'type', 'sort', 'order'),
  },
  'templates/index': {
    about: { pl: 'Podaje szablony.', en: 'Lists templates.' },
    source: 'V+C',
    parameters: optional('sort', 'order'),
  },
  'templates/view': {
    about: { pl: 'Podaje jeden szablon.', en: 'Gives one template.' },
    source: 'V',
    parameters: required('id'),
  },
  'templates/add': {
    about: { pl: 'Dodaje szablon.', en: 'Adds a template.' },
    source: 'V+C',
    parameters: required('name', 'text'),
  },
  'templates/edit': {
    about: { pl: 'Zmienia szablon.', en: 'Changes a template.' },
    source: 'C',
    parameters: required('id', 'name', 'text'),
  },
  'templates/delete': {
    about: { pl: 'Usuwa szablon.', en: 'Deletes a template.' },
    source: 'C',
    parameters: required('id'),
  },
  'subaccounts/index': {
    about: { pl: 'Podaje subkonta.', en: 'Lists subaccounts.' },
    source: 'V+C',
    parameters: [],
  },
  'subaccounts/view': {
    about: { pl: 'Podaje jedno subkonto.', en: 'Gives one subaccount.' },
    source: 'V+C',
    parameters: required('id'),
  },
  'subaccounts/add': {
    about: { pl: 'Dodaje subkonto na wzór innego.', en: 'Adds a subaccount after the pattern of another.' },
    source: 'C',
    parameters: [
      ...required('subaccount_username', 'subaccount_password', 'subaccount_id'),
      ...optional('name', 'phone', 'email'),
    ],
  },
  'subaccounts/limit': {
    about: { pl: 'Ustala limit subkonta.', en: 'Sets a limit of a subaccount.' },
    source: 'C',
    parameters: required('id', 'type', 'value'),
  },
  'subaccounts/delete': {
    about: { pl: 'Usuwa subkonto.', en: 'Deletes a subaccount.' },
    source: 'C',
    parameters: required('id'),
  },
  'payments/index': {
    about: { pl: 'Podaje płatności.', en: 'Lists payments.' },
    source: 'C',
    parameters: optional('page', 'limit'),
  },
  'payments/view': {
    about: { pl: 'Podaje jedną płatność.', en: 'Gives one payment.' },
    source: 'C',
    parameters: required('id'),
  },
  'payments/invoice': {
    about: { pl: 'Podaje fakturę w PDF.', en: 'Gives an invoice as PDF.' },
    source: 'C',
    parameters: required('id'),
  },
  error: {
    about: {
      pl: 'Pokazuje błąd, którego kod stoi w adresie: error/1000.',
      en: 'Shows the error whose code stands in the address: error/1000.',
    },
    source: 'V+C',
    parameters: [],
  },
}
