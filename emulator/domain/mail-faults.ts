import type { Bilingual } from './bilingual.ts'
import type { MailFault } from './mail.ts'

/** What each fault means for whoever wrote the mail or its sending. */
export const MAIL_FAULT_TEXTS: Readonly<Record<MailFault, Bilingual>> = {
  NO_HEADERS: {
    pl: 'E-mail nie ma nagłówków albo zaczynają się inaczej, niż powinny. Całość jest w zakładce Źródło.',
    en: 'The mail has no headers, or they begin in another way than they should. All of it is in the tab Source.',
  },
  NO_FROM: {
    pl: 'Brakuje nagłówka From. Wiele skrzynek odrzuci taki e-mail.',
    en: 'The header From is missing. Many mailboxes reject such a mail.',
  },
  BAD_DATE: {
    pl: 'Nagłówka Date brakuje albo nie da się go odczytać.',
    en: 'The header Date is missing or cannot be read.',
  },
  NUL: {
    pl: 'W treści są znaki NUL. Niektóre serwery obcinają e-mail w takim miejscu.',
    en: 'There are NUL characters in it. Some servers cut a mail there.',
  },
  BARE_LINE_BREAK: {
    pl: 'Niektóre wiersze nie kończą się parą CR LF. Serwery różnie to rozumieją.',
    en: 'Some lines do not end with the pair CR LF. Servers read that in different ways.',
  },
  LONG_LINE: {
    pl: 'Są wiersze dłuższe niż 998 bajtów. Serwery mogą je łamać albo odrzucić e-mail.',
    en: 'There are lines longer than 998 bytes. Servers may break them or reject the mail.',
  },
  BINARY_HEADER: {
    pl: 'W nagłówkach są bajty, które nie są tekstem UTF-8.',
    en: 'There are bytes in the headers that are no UTF-8 text.',
  },
  UNCLOSED_PARTS: {
    pl: 'Brakuje znacznika końca części. E-mail mógł zostać ucięty.',
    en: 'The mark that closes its parts is missing. The mail may have been cut off.',
  },
  UNREADABLE: {
    pl: 'Budowy tego e-maila nie udało się odczytać do końca. Całość jest w zakładce Źródło.',
    en: 'The structure of this mail could not be read to its end. All of it is in the tab Source.',
  },
  HEADERS_CUT: {
    pl: 'Nagłówków jest więcej, niż tu widać. Wszystkie są w zakładce Źródło.',
    en: 'There are more headers than are shown. All of them are in the tab Source.',
  },
  TEXT_CUT: {
    pl: 'Treść jest tak długa, że widać tylko jej początek. Całość jest w pliku .eml.',
    en: 'The text is so long that only its beginning is shown. All of it is in the .eml file.',
  },
}
