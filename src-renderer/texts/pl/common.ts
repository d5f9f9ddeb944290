export const common = {
  cancel: 'Anuluj',
  close: 'Zamknij',
  copy: 'Kopiuj',
  copyLabel: 'Kopiuj: {what}',
  copied: 'Skopiowano',
  copyFailed: 'Przeglądarka nie pozwoliła skopiować. Zaznacz tekst i skopiuj go ręcznie.',
  retry: 'Spróbuj ponownie',
  undo: 'Cofnij',
  back: 'Wróć do listy',
  loading: 'Wczytywanie…',
  newRows: '{n} nowa | {n} nowe | {n} nowych',
  parts: '{n} część | {n} części | {n} części',
  rule: 'reguła {number}',
  undoIn:
    'Cofnąć można jeszcze przez {n} sekundę | Cofnąć można jeszcze przez {n} sekundy | Cofnąć można jeszcze przez {n} sekund',
  notifications: 'Powiadomienia',
  resize: 'Zmień szerokość',
} as const
