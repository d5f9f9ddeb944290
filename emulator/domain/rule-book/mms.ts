import {
  fieldPractice,
  ourDecision,
  SERVICE_DESCRIPTION,
  vendorPage,
  type RuleStatement,
} from './rule-statement.ts'

/** Files of an MMS: which formats, how they are known, how many and how large. */
export const MMS_RULES = [
  {
    rule: 'R143',
    section: 'mms',
    pl: 'MMS przenosi pliki 79 formatów: dokumenty, dźwięki, obrazy, teksty i filmy.',
    en: 'An MMS carries files of 79 formats: documents, sounds, pictures, texts and films.',
    source: [SERVICE_DESCRIPTION],
  },
  {
    rule: 'R144',
    section: 'mms',
    pl: 'Formaty wymienione na liście dwa razy, mp3 i wbmp, liczą się raz, a żaden nie należy do dwóch klas.',
    en: 'Formats that stand in the list twice, mp3 and wbmp, count once, and none is in two classes.',
    source: [
      ourDecision('w zbiorze nic się nie powtarza', 'a set has no doubles'),
      vendorPage('dev.serwersms.pl/en/https-api-v2/sending-mms-messages'),
    ],
  },
  {
    rule: 'R145',
    section: 'mms',
    pl: 'Pozostałe formaty, na przykład amr, heic, webp i docx, nie są obsługiwane.',
    en: 'Other formats, such as amr, heic, webp and docx, are not supported.',
    source: [ourDecision('każdy o nie zapyta', 'people will ask')],
  },
  {
    rule: 'R146',
    section: 'mms',
    pl: 'Dzisiejsza dokumentacja wymienia do wysyłki tylko gif, jpeg, jpg, png i txt, więc każdy inny obsługiwany format dostaje ostrzeżenie (W_MMS_SEND_NARROW).',
    en: 'The present documentation names only gif, jpeg, jpg, png and txt for sending, so any other supported format gets a warning (W_MMS_SEND_NARROW).',
    source: [
      vendorPage('dev.serwersms.pl/https-api-v2/wysylanie-wiadomosci-mms'),
      ourDecision(
        'nowsza strona jest przestrogą, nie umową',
        'the newer page is a warning, not the contract',
      ),
    ],
  },
  {
    rule: 'R147',
    section: 'mms',
    pl: 'Format pliku rozpoznaje się po ostatnim rozszerzeniu nazwy, bez względu na wielkość liter, a gdy go nie ma – po typie zawartości.',
    en: 'The format of a file is known by the last extension of its name, whatever the case of its letters, and without one by its content type.',
    source: [ourDecision('photo.jpg.exe nie jest zdjęciem', 'photo.jpg.exe is no photo')],
  },
  {
    rule: 'R148',
    section: 'mms',
    pl: 'Plik, którego początek przeczy rozszerzeniu, zostaje, ale z ostrzeżeniem (W_CONTENT_MISMATCH).',
    en: 'A file whose first bytes contradict its extension is kept, but with a warning (W_CONTENT_MISMATCH).',
    source: [ourDecision('zła etykieta to częsty błąd', 'a wrong label is a common fault')],
  },
  {
    rule: 'R150',
    section: 'mms',
    pl: 'Przychodzący MMS większy niż domyślne 307 200 bajtów nie dociera (MMS_TOO_LARGE), a przy wysyłce ostrzeżenie pojawia się powyżej 102 400 bajtów i mocniejsze powyżej 307 200.',
    en: 'An incoming MMS above the default 307,200 bytes never arrives (MMS_TOO_LARGE); when sending, a warning appears above 102,400 bytes and a stronger one above 307,200.',
    source: [
      fieldPractice('www.agdlab.pl/slownik/MMS'),
      vendorPage('dev.serwersms.pl/en/https-api-v2/sending-mms-messages'),
    ],
  },
  {
    rule: 'R151',
    section: 'mms',
    pl: 'Wysyłany MMS ma tytuł do 40 znaków i jeden lub więcej plików, podanych identyfikatorem albo w treści wywołania.',
    en: 'An MMS that is sent has a title of at most 40 characters and one or more files, given by id or in the call itself.',
    source: [vendorPage('github.com/SerwerSMSpl/serwersms-php-api-v2')],
  },
] as const satisfies readonly RuleStatement[]
