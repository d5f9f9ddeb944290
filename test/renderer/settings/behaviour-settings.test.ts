import { h } from 'vue'
import { describe, expect, test } from 'vitest'
import type { ProfileKeyList, ProfileValues } from '../../../emulator/contract/settings.ts'
import { DEFAULT_PROFILE } from '../../../emulator/domain/profile.ts'
import { PROFILE_KEYS } from '../../../emulator/domain/profile-keys.ts'
import BehaviourSettings from '../../../src-renderer/features/settings/BehaviourSettings.vue'
import { elsewhere, panelPage, wordsOf } from '../panel-page.ts'

function aKey(key: 'loop.guard' | 'survey.max_invalid', inEffect: boolean): ProfileKeyList['items'][number] {
  const { pl, en, rule } = PROFILE_KEYS[key]
  const section = { pl: 'Odpowiedzi', en: 'Answers' }
  return { key, rule, section, text: { pl, en }, default: DEFAULT_PROFILE[key], inEffect }
}

describe('the settings of behaviour', () => {
  const { page, answer, show, settle } = panelPage([
    { name: 'settings', path: '/:tab?', component: elsewhere },
  ])

  test('R43: a key that nothing reads yet says so quietly, others do not', async () => {
    answer('listProfileKeys', () => ({
      items: [aKey('loop.guard', true), aKey('survey.max_invalid', false)],
    }))
    answer('readProfile', () => DEFAULT_PROFILE as ProfileValues)
    answer('listRules', () => ({ items: [] }))
    await show(() => h(BehaviourSettings))
    await settle()

    const marked = page.findAll('p').filter((line) => wordsOf(line).includes('jeszcze bez wpływu'))
    expect(marked.map((line) => line.get('.font-mono').text())).toEqual(['survey.max_invalid'])
  })
})
