import { computed, ref } from 'vue'
import type { ApiUser } from '../../../../emulator/contract/api-users.ts'
import { useApiUsers } from '../../../stores/api-users.ts'
import { problemOf } from '../../../stores/problem-of.ts'
import { usePanelTexts } from '../../../texts/panel-texts.ts'
import { useSaving } from '../../../ui/use-saving.ts'
import { draftOf, parseLimit, toSettings } from './user-draft.ts'
import { LIMIT_NAMES, type LimitName } from './user-words.ts'

/** Whom a form is about: a user, a new one, or a new subaccount of one. */
export interface UserFormSubject {
  readonly user: ApiUser | null
  readonly parent: ApiUser | null
}

interface UserFormOptions extends UserFormSubject {
  readonly onSaved: (id: number) => void
}

/** The state of the form of a user: what is written, what is wrong with it, and saving it. */
export function useUserForm({ user, parent, onSaved }: UserFormOptions) {
  const { t } = usePanelTexts()
  const users = useApiUsers()
  const { isBusy, failure, perform } = useSaving(problemOf)
  const draft = ref(draftOf(user))
  const hasTried = ref(false)

  const needsPassword = computed(
    () => !draft.value.takesAny && draft.value.password === '' && user?.asksPassword !== true,
  )
  const errors = computed(() => {
    const length = draft.value.username.trim().length
    return {
      username: hasTried.value && (length < 3 || length > 60) ? t('apiAccess.usernameMissing') : '',
      password: hasTried.value && needsPassword.value ? t('apiAccess.passwordMissing') : '',
    }
  })

  function limitError(name: LimitName): string {
    return parseLimit(draft.value.limits[name]) === undefined ? t('apiAccess.badLimit') : ''
  }

  /** Saves, unless something is wrong, which the form then shows. */
  async function save(): Promise<void> {
    hasTried.value = true
    const isWrong = [...Object.values(errors.value), ...LIMIT_NAMES.map(limitError)].some(
      (text) => text !== '',
    )
    if (!isWrong) await perform(async () => onSaved(await write()))
  }

  async function write(): Promise<number> {
    const { takesAny, password } = draft.value
    const settings = toSettings(draft.value)
    const wanted = takesAny ? null : password
    if (user === null) {
      const made = await users.create({ ...settings, password: wanted, parentId: parent?.id ?? null })
      return made.id
    }
    // An empty field leaves the password as it was.
    await users.update(user.id, { ...settings, ...(wanted !== '' && { password: wanted }) })
    return user.id
  }

  return { draft, errors, limitError, failure, isBusy, save }
}
