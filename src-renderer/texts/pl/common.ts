export const common = {
  cancel: 'Anuluj',
  close: 'Zamknij',
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
