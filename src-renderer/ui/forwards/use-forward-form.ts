import { computed, reactive, ref } from 'vue'
import { parsePhone } from '../../../emulator/domain/addresses.ts'
import { checkForward } from '../../../emulator/domain/forwarding/check-forward.ts'
import { FORWARD_KINDS, type ForwardKind } from '../../../emulator/domain/forwarding/forward.ts'
import { previewForward } from '../../../emulator/domain/forwarding/preview-forward.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import { useSaving } from '../use-saving.ts'
import { useForwardWords } from './forward-words.ts'
import type { ForwardLine, HeldForwards } from './held-forwards.ts'

interface ForwardFormOptions {
  readonly held: HeldForwards
  /** Null: a new one. */
  readonly line: ForwardLine | null
  readonly onSaved: () => void
}

/**
 * The state of the form of a forward: what is written, what is wrong with it, and what would go out, by the very functions that the
 * gateway uses. Another kind has a target of its own.
 */
export function useForwardForm({ held, line, onSaved }: ForwardFormOptions) {
  const { t } = usePanelTexts()
  const { missingOf, remarksOf } = useForwardWords()
  const { isBusy, failure, perform } = useSaving(held.problemOf)

  const ownerId = ref(line?.accountId ?? null)
  const setting = computed(() => held.settingOf(ownerId.value))
  const kinds = computed(() =>
    FORWARD_KINDS.map((kind) => ({ kind, missing: missingOf(kind, held.source, setting.value.type) })),
  )
  const kind = ref<ForwardKind>(line?.kind ?? 'url')
  const targets = reactive<Record<ForwardKind, string>>({ url: '', email: '', phone: '' })
  if (line !== null) targets[line.kind] = line.target
  const target = computed({
    get: () => targets[kind.value],
    set: (written) => {
      targets[kind.value] = written
    },
  })
  const hasTried = ref(false)
  const forward = computed(() => ({ kind: kind.value, target: target.value, source: held.source }))
  const check = computed(() => checkForward(forward.value, setting.value.type))
  const error = computed(() =>
    check.value.kind === 'refused' && (hasTried.value || target.value !== '')
      ? t(`forwards.fault.${check.value.reason}`)
      : '',
  )
  const remarks = computed(() =>
    target.value === '' ? [] : remarksOf(forward.value, held.source, setting.value.type),
  )

  const sample = reactive({ from: '500 600 700', text: 'Zażółć gęślą jaźń & 100%' })
  const sampleFrom = computed(() => parsePhone(sample.from))
  const fromError = computed(() =>
    sampleFrom.value.kind === 'refused' ? t(`addresses.${sampleFrom.value.reason}`) : '',
  )
  /** What would go out; null while the target or the sender of the sample cannot be one. */
  const preview = computed(() => {
    if (sampleFrom.value.kind === 'refused') return null
    const { address: from } = sampleFrom.value
    const made = previewForward(forward.value, { from, text: sample.text }, setting.value)
    return made.kind === 'ok' ? made : null
  })

  /** Saves, unless the target cannot be one, which the form then shows. */
  async function save(): Promise<void> {
    hasTried.value = true
    const checked = check.value
    if (checked.kind === 'refused') return
    await perform(async () => {
      if (line === null) await held.add(ownerId.value, kind.value, checked.target)
      else await held.redirect(line.id, checked.target)
      onSaved()
    })
  }

  return {
    ownerId,
    kind,
    kinds,
    target,
    error,
    remarks,
    sample,
    fromError,
    setting,
    preview,
    failure,
    isBusy,
    save,
  }
}
