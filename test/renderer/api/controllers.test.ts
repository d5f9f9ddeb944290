import { expect, test } from 'vitest'
import { controllersOf } from '../../../src-renderer/features/api/compatibility/controllers.ts'
import { anInterface } from '../../support/call-examples.ts'

test('the compatibility list finds actions by name, alias, parameter and what they do', () => {
  const { actions } = anInterface()
  const found = (query: string, onlyCalled = false) =>
    controllersOf(actions, { query, onlyCalled }).flatMap((controller) =>
      controller.actions.map(({ name }) => `${controller.name}: ${name}`),
    )
  expect([
    found(''),
    found('received'),
    found('GROUP_ID'),
    found('wysyla'),
    found('', true),
    found('mms'),
  ]).toEqual([
    ['messages: messages/send_sms', 'messages: messages/recived'],
    ['messages: messages/recived'],
    ['messages: messages/send_sms'],
    ['messages: messages/send_sms'],
    ['messages: messages/send_sms'],
    [],
  ])
})
