/** What a business card says of somebody; what it does not say is empty. */
export interface ContactCard {
  readonly name: string
  readonly company: string
  readonly phone: string
  readonly email: string
}

/** Reads a business card (vCard) as a handset shows it; null: the text is none, or names nobody. */
export function readContactCard(text: string): ContactCard | null {
  if (!/^\s*BEGIN:VCARD/i.test(text)) return null
  const fields = new Map(
    // A line that begins with a space goes on with the one before.
    text
      .replace(/\r?\n[ \t]/g, '')
      .split(/\r?\n/)
      .flatMap((line) => {
        const [, name, value] = /^(?:[\w-]+\.)?([\w-]+)(?:;[^:]*)?:(.*)$/.exec(line.trim()) ?? []
        return name === undefined || value === undefined
          ? []
          : [[name.toUpperCase(), unescape(value)] as const]
      })
      .toReversed(), // of several the first one counts
  )
  const field = (name: string) => fields.get(name) ?? ''
  const card = {
    name: field('FN') || readName(field('N')),
    company: field('ORG').split(';')[0] ?? '',
    phone: field('TEL'),
    email: field('EMAIL'),
  }
  return card.name === '' && card.company === '' ? null : card
}

/** `Nowak;Jan;;;` is Jan Nowak. */
function readName(parts: string): string {
  const [last = '', first = ''] = parts.split(';')
  return [first, last].filter((part) => part !== '').join(' ')
}

function unescape(value: string): string {
  return value
    .replaceAll(/\\n/gi, ' ')
    .replaceAll(/\\([,;\\])/g, '$1')
    .trim()
}
