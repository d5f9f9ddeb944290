export const errors = {
  screen: 'Nie udało się wczytać ekranu',
  screenHint: 'Spróbuj ponownie. Jeśli to nie pomoże, sprawdź, czy Bramka nadal działa.',
  screenOffline: 'Bramka nie odpowiada. Ekran otworzy się sam, gdy znów będzie połączenie.',
  reloadHint: 'Odśwież stronę. Jeśli to nie pomoże, sprawdź, czy Bramka nadal działa.',
  reload: 'Odśwież stronę',
  notDeleted: 'Nie usunięto: {name}. {why}',
  unreachable: 'Bramka nie odpowiada. Sprawdź, czy działa, i spróbuj ponownie.',
} as const
