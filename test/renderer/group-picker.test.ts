import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createPanelTexts } from '../../src-renderer/texts/panel-texts.ts'
import GroupPicker from '../../src-renderer/ui/GroupPicker.vue'

const groups = [
  { id: 1, name: 'Ogrodnicy' },
  { id: 2, name: 'Nowi' },
  { id: 3, name: 'Nowi 2' },
]

test.each([
  { label: 'the beginning of one group is that group', written: 'Ogrod', expected: groups[0] },
  { label: 'case does not matter', written: 'ogrodnicy', expected: groups[0] },
  { label: 'a whole name wins over a longer one', written: 'nowi', expected: groups[1] },
  { label: 'what could be two groups is a new one', written: 'Now', expected: { id: null, name: 'Now' } },
  { label: 'what is no group yet is a new one', written: 'Klienci', expected: { id: null, name: 'Klienci' } },
])('R79: by Enter $label', async ({ written, expected }) => {
  const picker = mount(GroupPicker, {
    props: { id: 'groups', describedBy: undefined, groups, modelValue: [] },
    global: {
      plugins: [createPanelTexts('pl'), createRouter({ history: createMemoryHistory(), routes: [] })],
    },
  })
  const field = picker.get('input')
  // What `setValue` would add, a change that is over, comes only when one leaves the field.
  field.element.value = written
  await field.trigger('input')
  await field.trigger('keydown', { key: 'Enter' })
  expect(picker.emitted('update:modelValue')?.at(-1)).toEqual([[expected]])
})
