import { describe, expect, test } from 'vitest'
import { usePanelTexts } from '../../src-renderer/texts/panel-texts.ts'
import { useSaving } from '../../src-renderer/ui/use-saving.ts'
import { inComponent } from './in-component.ts'

const taken = {
  detail: 'The name is taken.',
  text: { pl: 'Ta nazwa jest zajęta.', en: 'The name is taken.' },
}

/** A form that only saves. A call fails with what it was refused with, or with null when nobody answered. */
function aForm() {
  const form = inComponent(() => {
    const texts = usePanelTexts()
    return { ...useSaving((error) => (error as { cause: typeof taken | null }).cause), texts }
  })
  return { ...form, shown: () => ({ isBusy: form.isBusy.value, failure: form.failure.value }) }
}

const refused = (cause: typeof taken | null) => () => Promise.reject(new Error('refused', { cause }))

describe('useSaving', () => {
  test('one save at a time: another is not begun while one is under way', async () => {
    const { perform, shown } = aForm()
    const begun: string[] = []
    const first = Promise.withResolvers<undefined>()
    const saving = perform(() => {
      begun.push('first')
      return first.promise
    })
    await perform(() => Promise.resolve(begun.push('second')))
    expect({ begun, ...shown() }).toEqual({ begun: ['first'], isBusy: true, failure: '' })
    first.resolve(undefined)
    await saving
    expect(shown()).toEqual({ isBusy: false, failure: '' })
  })

  test('a refusal is said in the language in use, until the next save begins', async () => {
    const { perform, shown, texts } = aForm()
    await perform(refused(taken))
    expect(shown()).toEqual({ isBusy: false, failure: 'Ta nazwa jest zajęta.' })
    texts.setLanguage('en')
    expect(shown()).toEqual({ isBusy: false, failure: 'The name is taken.' })
    const saving = perform(() => Promise.resolve())
    expect(shown()).toEqual({ isBusy: true, failure: '' })
    await saving
  })

  test('where nobody answered, that is said', async () => {
    const { perform, failure, refusal } = aForm()
    await perform(refused(null))
    expect({ refusal: refusal.value, failure: failure.value }).toEqual({
      refusal: null,
      failure: 'Bramka nie odpowiada. Sprawdź, czy działa, i spróbuj ponownie.',
    })
  })
})
