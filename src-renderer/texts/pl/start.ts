export const start = {
  title: 'Start',
  first: 'Wyślij pierwszego SMS-a i zobacz krok po kroku, co zrobi z nim bramka.',
  next: 'Wypróbuj hasło z plakatu albo podłącz swój system. Każda wiadomość zostawia ślad.',
  posters: 'Plakaty do wypróbowania',
  send: 'Wyślij jako {name}',
  noPosters: 'Żaden numer współdzielony nie ma jeszcze hasła.',
  addKeyword: 'Dodaj hasło',
  noPhone: 'Najpierw dodaj telefon, z którego wyjdzie wiadomość.',
  failed: 'Nie udało się wczytać haseł.',

  attention: 'Do sprawdzenia',
  lost: '{n} zgubiona wiadomość | {n} zgubione wiadomości | {n} zgubionych wiadomości',
  lostHint: 'bez odbiorcy, choć nadawca zapłacił',
  unmatched: '{n} wiadomość bez hasła | {n} wiadomości bez hasła | {n} wiadomości bez hasła',
  unmatchedHint: 'w skrzynce, choć żadne hasło nie pasuje',
  timers: '{n} zaplanowane zdarzenie | {n} zaplanowane zdarzenia | {n} zaplanowanych zdarzeń',
  timersHint: 'najbliższe {when}',
  runNext: 'Przesuń czas',
  allWell: 'Nic nie czeka i nic się nie zgubiło.',

  connect: 'Podłącz swój system',
  connectHint:
    'Podmień w swoim systemie tylko adres: Bramka odpowiada tak samo jak SerwerSMS.pl. To polecenie wysyła SMS-a na jeden z telefonów po prawej:',
  command: 'Polecenie do terminala',
  forwards:
    'Przekierowania nie wychodzą z tego komputera, dopóki na to nie zezwolisz. Co miało pójść dalej, zobaczysz tutaj:',
  mailbox: 'wbudowana skrzynka e-mail',
  receivers: 'odbiorniki wywołań URL',
  examples: 'Przykłady w PHP, Node.js, Pythonie i innych',
  calls: 'Na żywo: co Twój system wywołuje',
  reference: 'Opis API samej Bramki',
} as const
