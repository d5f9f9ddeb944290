export const errors = {
  screen: 'Nie udało się wczytać ekranu',
  screenHint: 'Odśwież stronę. Jeśli to nie pomoże, sprawdź, czy bramka nadal działa.',
  reload: 'Odśwież stronę',
  unreachable: 'Bramka nie odpowiada. Sprawdź, czy działa, i spróbuj ponownie.',
} as const
