export const events = {
  empty: 'Tu pojawi się każda zmiana w przestrzeni: wiadomości, kontakty, numery, zegar.',
  seq: 'Nr',
  time: 'Czas',
  type: 'Zdarzenie',
  what: 'Czego dotyczy',
  openTrace: 'Otwórz ślad wiadomości „{text}”',
  close: 'Ukryj zdarzenia',
} as const
