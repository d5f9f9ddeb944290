import type { ProfileKey } from '../../../emulator/domain/profile.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { profileEditors } from './profile-fields.ts'

const mostShown = 6

/** A choice that is a value of the interface and reads the same in every language. */
const asItIs = (value: string) => ({ value, label: value })

/** Says the values of profile keys in the language in use. */
export function useValueWords() {
  const { t, formats } = usePanelTexts()

  /** The choices of a key that has a few values. */
  function choicesOf(key: ProfileKey): readonly { readonly value: string; readonly label: string }[] {
    switch (key) {
      case 'match.exact_on_shared':
        return [
          { value: 'whole', label: t('settings.exactWhole') },
          { value: 'first_word', label: t('settings.exactFirstWord') },
        ]
      case 'api.language':
        return [
          { value: 'pl', label: t('settings.languagePl') },
          { value: 'en', label: t('settings.languageEn') },
        ]
      case 'api.page_order':
        return [
          { value: 'desc', label: t('settings.newestFirst') },
          { value: 'asc', label: t('settings.oldestFirst') },
        ]
      case 'api.two_way_type':
        return ['eco', '2way'].map(asItIs)
      default:
        return ['48XXXXXXXXX', '+48XXXXXXXXX', 'XXXXXXXXX'].map(asItIs)
    }
  }

  /** A value in a few words, to tell a default. */
  function wordsOf(key: ProfileKey, value: unknown): string {
    if (value === null) return t('settings.amountUnset')
    if (typeof value === 'boolean') return value ? t('settings.on') : t('settings.off')
    if (typeof value === 'number') return formats().number(value)
    if (Array.isArray(value)) return listWords(value)
    if (typeof value !== 'string') return ''
    return profileEditors[key] === 'choice'
      ? (choicesOf(key).find((choice) => choice.value === value)?.label ?? value)
      : value
  }

  function listWords(value: readonly unknown[]): string {
    const plain = value.filter((entry) => typeof entry === 'string' || typeof entry === 'number')
    return plain.length === value.length && plain.length <= mostShown
      ? plain.join(', ')
      : t('settings.entries', { n: value.length })
  }

  return { choicesOf, wordsOf }
}
