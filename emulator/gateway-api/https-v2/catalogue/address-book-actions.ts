import { optional, required, type ActionNote } from './action-note.ts'

const PERSON = optional(
  'email',
  'first_name',
  'last_name',
  'company',
  'tax_id',
  'address',
  'city',
  'description',
)

/** Contacts, groups, the blacklist, and questions about phones (api-v2 2.6, 2.7, 2.9, 2.13). */
export const ADDRESS_BOOK_ACTIONS: Readonly<Record<string, ActionNote>> = {
  'groups/index': {
    about: { pl: 'Podaje grupy kontaktów.', en: 'Lists groups of contacts.' },
    source: 'V+C',
    parameters: optional('search', 'sort', 'order', 'page', 'limit'),
  },
  'groups/add': {
    about: { pl: 'Dodaje grupę.', en: 'Adds a group.' },
    source: 'C',
    parameters: required('name'),
  },
  'groups/view': {
    about: { pl: 'Podaje jedną grupę.', en: 'Gives one group.' },
    source: 'C',
    parameters: required('id'),
  },
  'groups/edit': {
    about: { pl: 'Zmienia nazwę grupy.', en: 'Renames a group.' },
    source: 'C',
    parameters: required('id', 'name'),
  },
  'groups/delete': {
    about: {
      pl: 'Usuwa grupę, a na życzenie także jej kontakty.',
      en: 'Deletes a group, and its contacts if asked to.',
    },
    source: 'C',
    parameters: [...required('id'), ...optional('delete_contacts')],
  },
  'groups/check': {
    about: { pl: 'Mówi, w których grupach jest numer.', en: 'Says which groups a number is in.' },
    source: 'C',
    parameters: required('phone'),
  },
  'contacts/index': {
    about: { pl: 'Podaje kontakty.', en: 'Lists contacts.' },
    source: 'V+C',
    parameters: optional('group_id', 'search', 'sort', 'order', 'page', 'limit'),
  },
  'contacts/add': {
    about: { pl: 'Dodaje kontakt.', en: 'Adds a contact.' },
    source: 'C',
    parameters: [...required('phone'), ...optional('group_id'), ...PERSON],
  },
  'contacts/view': {
    about: { pl: 'Podaje jeden kontakt.', en: 'Gives one contact.' },
    source: 'C',
    parameters: required('id'),
  },
  'contacts/edit': {
    about: { pl: 'Zmienia kontakt.', en: 'Changes a contact.' },
    source: 'C',
    parameters: [...required('id', 'phone'), ...optional('group_id'), ...PERSON],
  },
  'contacts/delete': {
    about: { pl: 'Usuwa kontakty.', en: 'Deletes contacts.' },
    source: 'C',
    parameters: required('id'),
  },
  'contacts/import': {
    about: {
      pl: 'Wczytuje wiele kontaktów do nowej grupy.',
      en: 'Imports many contacts into a new group.',
    },
    source: 'C',
    parameters: required('group_name', 'contact'),
  },
  'blacklist/index': {
    about: { pl: 'Podaje czarną listę.', en: 'Lists the blacklist.' },
    source: 'V+C',
    parameters: optional('phone', 'page', 'limit'),
  },
  'blacklist/add': {
    about: { pl: 'Wpisuje numer na czarną listę.', en: 'Puts a number on the blacklist.' },
    source: 'V+C',
    parameters: required('phone'),
  },
  'blacklist/check': {
    about: {
      pl: 'Sprawdza, czy numer jest na czarnej liście.',
      en: 'Says whether a number is on the blacklist.',
    },
    source: 'C',
    parameters: required('phone'),
  },
  'blacklist/delete': {
    about: { pl: 'Zdejmuje numer z czarnej listy.', en: 'Takes a number off the blacklist.' },
    source: 'V+C',
    parameters: required('phone'),
  },
  'phones/check': {
    about: { pl: 'Pyta operatora o numer (HLR).', en: 'Asks the operator about a number (HLR).' },
    source: 'V+C',
    parameters: [...required('phone'), ...optional('id')],
  },
  'phones/lookup': {
    about: { pl: 'Mówi, do której sieci należy numer.', en: 'Says which network a number belongs to.' },
    source: 'V',
    parameters: [...required('phone'), ...optional('id')],
  },
  'phones/test': {
    about: {
      pl: 'Sprawdza, czy numer jest poprawnie zapisany.',
      en: 'Says whether a number is well formed.',
    },
    source: 'C',
    parameters: required('phone'),
  },
  'phones/nat': {
    about: {
      pl: 'Sprawdza, czy numer odpowiada w sieci.',
      en: 'Says whether a number answers in its network.',
    },
    source: 'I',
    parameters: [...required('phone'), ...optional('dlr_url')],
  },
}
