const fields = 'input:not([type="hidden"], [type="file"]), select, textarea, [role="combobox"]'

/**
 * Gives the focus of a dialog that opens to what one came for: what is marked `autofocus` (the way back in a question that
 * cannot be taken back), else its first field, of radio buttons the chosen one, else the dialog itself. For
 * `onOpenAutoFocus` of a dialog's content, which would take the button that closes it.
 */
export function focusFirst(opening: Event): void {
  const dialog = opening.target
  if (!(dialog instanceof HTMLElement)) return
  opening.preventDefault()
  const wanted = dialog.querySelector<HTMLElement>('[autofocus]') ?? firstFieldIn(dialog) ?? dialog
  wanted.focus()
}

function firstFieldIn(dialog: HTMLElement): HTMLElement | null {
  const first = [...dialog.querySelectorAll<HTMLElement>(fields)].find((field) => !field.matches(':disabled'))
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first ?? null
  const siblings = [...dialog.querySelectorAll<HTMLInputElement>('input[type="radio"]')]
  return siblings.find(({ name, checked }) => checked && name === first.name) ?? first
}
