import { watchDebounced } from '@vueuse/core'
import { computed, type Ref } from 'vue'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import { readableAddress } from '../../../emulator/domain/addresses.ts'
import { useActions, type PanelAction } from '../../stores/actions.ts'
import { useFindable } from '../../stores/findable.ts'
import { useNumbers } from '../../stores/numbers.ts'
import { problemOf } from '../../stores/problem-of.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { fuzzyScore } from '../../ui/fuzzy.ts'
import { innerTabs } from './inner-tabs.ts'
import { panelScreens } from './panel-screens.ts'

/** Something that a query may find, with all that it can be found by. */
interface Findable {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly words: string
  readonly icon: string
  readonly to: RouteLocationRaw
}

/** How many of a kind are offered, and how well they have to fit: the query stands in them, no letters left out. */
const MOST_OF_A_KIND = 5
const GOOD_SCORE = 2

/** Lets a palette find numbers, keywords, contacts and tabs by what is written into it. */
export function useFoundThings(query: Ref<string>): void {
  const { t } = usePanelTexts()
  const router = useRouter()
  const numbers = useNumbers()
  const findable = useFindable()

  // What was found before may be of another workspace.
  findable.keywords.clear()
  void findable.keywords.load()
  void findContacts('')
  watchDebounced(query, (written) => void findContacts(written.trim()), { debounce: 120 })

  async function findContacts(written: string): Promise<void> {
    try {
      await findable.findContacts(written)
    } catch (error) {
      // Commands are there all the same; that nobody answers, the frame says.
      problemOf(error)
    }
  }

  const foundNumbers = computed(() =>
    numbers.list.items.map(({ number, label }): Findable => ({
      id: `found.number.${number}`,
      title: readableAddress(number),
      note: label,
      words: `${number.replace(/^\+48/, '')} ${number}`,
      icon: 'i-lucide-hash',
      to: { name: 'numbers', params: { number } },
    })),
  )
  const foundKeywords = computed(() =>
    findable.keywords.value.map(({ id, text, normalised, number }): Findable => ({
      id: `found.keyword.${String(id)}`,
      title: text,
      note: readableAddress(number),
      words: normalised,
      icon: 'i-lucide-text-cursor-input',
      to: { name: 'numbers', params: { number } },
    })),
  )
  const foundContacts = computed(() =>
    findable.contacts.map(({ id, phone, firstName, lastName, company }): Findable => {
      const name = [firstName, lastName, company].filter(Boolean).join(' ')
      return {
        id: `found.contact.${String(id)}`,
        title: name || readableAddress(phone),
        ...(name !== '' && { note: readableAddress(phone) }),
        words: `${phone.replace(/^\+48/, '')} ${phone}`,
        icon: 'i-lucide-user-round',
        to: { name: 'contacts', params: { view: 'people', id: String(id) } },
      }
    }),
  )
  const foundTabs = computed(() =>
    innerTabs.map(({ screen, param, tab, title }): Findable => {
      const { title: screenTitle, icon } = panelScreens.find(({ name }) => name === screen) ?? panelScreens[0]
      return {
        id: `${screen}.${tab}`,
        title: `${t(screenTitle)}: ${t(title)}`,
        words: '',
        icon,
        to: { name: screen, params: { [param]: tab } },
      }
    }),
  )

  useActions((written) =>
    [foundNumbers, foundKeywords, foundContacts, foundTabs].flatMap((kind) => bestOf(kind.value, written)),
  )

  function bestOf(things: readonly Findable[], written: string): readonly PanelAction[] {
    if (written.trim() === '') return []
    return things
      .flatMap((thing) => {
        const score = fuzzyScore(written, `${thing.title} ${thing.note ?? ''} ${thing.words}`)
        return score === null || score < GOOD_SCORE ? [] : [{ thing, score }]
      })
      .toSorted((one, other) => other.score - one.score)
      .slice(0, MOST_OF_A_KIND)
      .map(({ thing: { id, title, note, icon, to } }) => ({
        id,
        group: 'found',
        title,
        ...(note !== undefined && note !== '' && { note }),
        icon,
        run: async () => {
          await router.push(to)
        },
      }))
  }
}
