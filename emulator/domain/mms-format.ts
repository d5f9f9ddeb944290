/** Class of a file format that an MMS can carry (R143). */
export type MmsClass = 'APPLICATION' | 'AUDIO' | 'IMAGE' | 'TEXT' | 'VIDEO'

/** A file format of an MMS: its extension, class, and usual content type (R147). */
export interface MmsFormat {
  readonly extension: string
  readonly class: MmsClass
  readonly contentType: string
}

/** The 79 formats (R143, R144): extensions by content type and class, in the order of the list. */
const FORMATS: Readonly<Record<MmsClass, Readonly<Record<string, string>>>> = {
  APPLICATION: {
    'application/vnd.ms-excel': 'xls xlm xla xlc xlt xlw',
    'application/msword': 'doc dot',
    'application/vnd.ms-powerpoint': 'ppt pps pot',
    'application/rtf': 'rtf',
    'application/x-tar': 'tgz tar',
    'application/zip': 'zip',
    'application/pdf': 'pdf',
    'application/smil': 'smi smil',
    'application/ogg': 'ogg',
    'application/vnd.ms-cab-compressed': 'cab',
    'application/vnd.oasis.opendocument.formula': 'odf',
    'application/vnd.oasis.opendocument.chart-template': 'otc',
    'application/vnd.oasis.opendocument.chart': 'odc',
  },
  AUDIO: {
    'audio/midi': 'mid midi kar rmi',
    'audio/mpeg': 'mpga mp2 mp2a mp3 m2a m3a',
    'audio/x-mpegurl': 'm3u',
    'audio/x-wav': 'wav',
    'audio/x-ms-wma': 'wma',
    'audio/x-aiff': 'aif aiff aifc',
    'audio/x-pn-realaudio': 'ram ra',
  },
  IMAGE: {
    'image/gif': 'gif',
    'image/jpeg': 'jpeg jpg jpe',
    'image/png': 'png',
    'image/svg+xml': 'svg svgz',
    'image/vnd.djvu': 'djvu djv',
    'image/vnd.wap.wbmp': 'wbmp',
    'image/x-icon': 'ico',
  },
  TEXT: {
    'text/plain': 'txt text conf def list log',
    'text/richtext': 'rtx',
    'text/csv': 'csv',
    'text/x-java-source': 'java',
    'text/x-vcard': 'vcf',
    'text/x-vcalendar': 'vcs',
  },
  VIDEO: {
    'video/3gpp': '3gp',
    'video/3gpp2': '3g2',
    'video/quicktime': 'qt mov',
    'video/x-ms-asf': 'asf asx',
    'video/x-msvideo': 'avi',
    'video/x-sgi-movie': 'movie',
    'video/mp4': 'mp4 mp4v mpg4',
    'video/mpeg': 'mpeg mpg mpe m1v m2v',
  },
}

/** Every format that an MMS can carry, sent or received (R143, R144). */
export const MMS_FORMATS: readonly MmsFormat[] = (Object.keys(FORMATS) as MmsClass[]).flatMap((name) =>
  Object.entries(FORMATS[name]).flatMap(([contentType, extensions]) =>
    extensions.split(' ').map((extension) => ({ extension, class: name, contentType })),
  ),
)

/** What the vendor's present documentation still allows for sending (R146). */
const NARROW: ReadonlySet<string> = new Set(['gif', 'jpeg', 'jpg', 'png', 'txt'])

/** Answers whether today's platform would surely take the format for sending (R146). */
export function isSurelySendable({ extension }: MmsFormat): boolean {
  return NARROW.has(extension)
}

/**
 * Answers the format of a file: by its last extension, without regard to case, and only without one by its content type;
 * undefined: an MMS does not carry it (R145, R147).
 */
export function formatOf(name: string, contentType: string | null): MmsFormat | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  if (extension !== undefined) return MMS_FORMATS.find((format) => format.extension === extension)
  const type = contentType?.split(';')[0]?.trim().toLowerCase().replace('image/jpg', 'image/jpeg')
  return MMS_FORMATS.find((format) => format.contentType === type)
}

/** First bytes by which a format gives itself away, for formats that have such. */
const SIGNATURES: readonly (readonly [extension: string, bytes: string])[] = [
  ['gif', 'GIF8'],
  ['jpeg', '\u00ff\u00d8\u00ff'],
  ['png', '\u0089PNG\r\n'],
  ['pdf', '%PDF-'],
  ['zip', 'PK\u0003\u0004'],
  ['wav', 'RIFF'],
  ['mid', 'MThd'],
  ['ogg', 'OggS'],
]

/** Formats that begin like another one: OpenDocument files are archives, and films in AVI are RIFF as sounds are. */
const ALIKE: Readonly<Record<string, string>> = { odf: 'zip', odc: 'zip', otc: 'zip', avi: 'wav', rmi: 'wav' }

/** Answers whether the first bytes of a file contradict its format (R148). */
export function contradicts(format: MmsFormat, bytes: Uint8Array): boolean {
  const seen = SIGNATURES.find(([, signature]) => beginsWith(bytes, signature))?.[0]
  const expected = ALIKE[format.extension] ?? signatureOf(format.contentType)
  return seen !== expected
}

/** Answers the format that the first bytes of a file show; undefined: they show none. For files that come without a name. */
export function formatSeenIn(bytes: Uint8Array): MmsFormat | undefined {
  const seen = SIGNATURES.find(([, signature]) => beginsWith(bytes, signature))?.[0]
  return MMS_FORMATS.find((format) => format.extension === seen)
}

/** The extension under which the signature of a content type stands; undefined: its files can begin with anything. */
function signatureOf(contentType: string): string | undefined {
  const signed = new Set(SIGNATURES.map(([extension]) => extension))
  return MMS_FORMATS.find((format) => format.contentType === contentType && signed.has(format.extension))
    ?.extension
}

function beginsWith(bytes: Uint8Array, signature: string): boolean {
  return Array.from(signature).every((character, index) => bytes[index] === character.codePointAt(0))
}
