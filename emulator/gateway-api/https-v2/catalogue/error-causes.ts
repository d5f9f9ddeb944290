import type { Bilingual } from '../../../domain/bilingual.ts'
import type { ApiErrorCode } from '../api-errors.ts'

/** How each code comes about here. A code that is missing has no cause here: `error/<code>` and a fault show it. */
export const ERROR_CAUSES: Readonly<Partial<Record<ApiErrorCode, Bilingual>>> = {
  1000: cause('Wywołaj akcję, której nie ma.', 'Call an action that does not exist.'),
  1001: cause('Podaj złe hasło albo nie podawaj loginu.', 'Give a wrong password, or no login.'),
  1002: cause('Odbierz użytkownikowi prawo do API.', 'Take the right to the API from the user.'),
  1003: cause(
    'Dopuść użytkownika tylko z innych adresów IP.',
    'Let the user call from other IP addresses only.',
  ),
  1004: cause('Podaj id, którego nie ma.', 'Give an id that does not exist.'),
  1005: cause(
    'Odbierz użytkownikowi prawo do zmian i dodaj na przykład szablon.',
    'Take the right to change things from the user, and add a template.',
  ),
  1006: cause(
    'Podaj date_from, które nie jest datą, albo popsuj JSON.',
    'Give a date_from that is no date, or break the JSON.',
  ),
  1007: cause('Oznacz użytkownika jako nieaktywnego.', 'Mark the user as inactive.'),
  1008: cause(
    'Odbierz użytkownikowi podgląd numerów i poproś o kontakty.',
    'Take the right to see numbers from the user, and ask for contacts.',
  ),
  1009: cause('Zablokuj użytkownikowi adres 127.0.0.1.', 'Block the address 127.0.0.1 for the user.'),
  1010: cause(
    'Zresetuj przestrzeń, gdy wywołanie czeka na opóźnioną odpowiedź.',
    'Reset the workspace while a call waits for a late answer.',
  ),
  1011: cause(
    'Daj tokenowi termin ważności i przesuń zegar za niego.',
    'Give the token an end, and step the clock beyond it.',
  ),
  1012: cause('Podaj token, którego nie ma.', 'Give a token that does not exist.'),
  2000: cause('Pomiń wymagany parametr.', 'Leave out a required parameter.'),
  2001: cause('Podaj phone, który nie jest numerem.', 'Give a phone that is no number.'),
  2002: cause('Wywołaj error/1.', 'Call error/1.'),

  3000: cause('Ustaw użytkownikowi limit ECO+ na 0.', 'Set the user’s limit of ECO+ to 0.'),
  3001: cause('Wyłącz użytkownikowi wysyłanie ECO+.', 'Switch ECO+ off for the user.'),
  3002: cause('Ustaw użytkownikowi limit FULL na 0.', 'Set the user’s limit of FULL to 0.'),
  3003: cause('Wyłącz użytkownikowi wysyłanie FULL.', 'Switch FULL off for the user.'),
  3004: cause('Ustaw użytkownikowi limit MMS na 0.', 'Set the user’s limit of MMS to 0.'),
  3005: cause('Wyłącz użytkownikowi wysyłanie MMS.', 'Switch MMS off for the user.'),
  3006: cause('Ustaw użytkownikowi limit VOICE na 0.', 'Set the user’s limit of VOICE to 0.'),
  3007: cause('Wyłącz użytkownikowi wysyłanie VOICE.', 'Switch VOICE off for the user.'),
  3008: cause(
    'Odbierz użytkownikowi prawo do flash i wyślij flash=1.',
    'Take the right to flash messages from the user, and send flash=1.',
  ),
  3009: cause('Odbierz użytkownikowi prawo do wysyłania.', 'Take the right to send from the user.'),
  3100: cause('Zablokuj użytkownika.', 'Block the user.'),
  3101: cause('Wyślij tekst z samych spacji.', 'Send a text of nothing but spaces.'),
  3102: cause(
    'Wyślij tekst dłuższy niż 6 części albo wiadomość głosową dłuższą niż 160 znaków.',
    'Send a text of more than 6 parts, or a voice message of more than 160 characters.',
  ),
  3103: cause('Wyślij na +48123 z details=1.', 'Send to +48123 with details=1.'),
  3104: cause('Wyślij do grupy, w której nikogo nie ma.', 'Send to a group that has nobody in it.'),
  3105: cause(
    'Wyślij vcard=1 z tekstem, który nie jest wizytówką.',
    'Send vcard=1 with a text that is no vCard.',
  ),
  3106: cause('Wyślij z nazwą, która nie jest autoryzowana.', 'Send from a name that is not authorised.'),
  3107: cause(
    'Odbierz użytkownikowi prawo do personalizacji.',
    'Take the right to personalised messages from the user.',
  ),
  3108: cause('Podaj date=2020-01-01 10:00:00.', 'Give date=2020-01-01 10:00:00.'),
  3109: cause('Wyślij MMS z file_id nagrania.', 'Send an MMS with the file_id of a recording.'),
  3110: cause(
    'Wyślij na więcej niż 100 000 numerów albo więcej niż 10 000 wiadomości spersonalizowanych.',
    'Send to more than 100,000 numbers, or more than 10,000 personalised messages.',
  ),
  3200: cause('Podaj unique_id=ab albo z podkreśleniem.', 'Give unique_id=ab, or one with an underscore.'),
  3201: cause('Podaj dwa razy to samo unique_id.', 'Give the same unique_id twice.'),
  3202: cause('Podaj dwa numery i jedno unique_id.', 'Give two numbers and one unique_id.'),
  3331: cause(
    'Zapytaj o raporty ponad 500 wiadomości naraz.',
    'Ask for the reports of over 500 messages at once.',
  ),

  4000: cause('Dodaj plik większy niż 5 MiB.', 'Add a file of more than 5 MiB.'),
  4001: cause('Poproś o plik, którego nie ma.', 'Ask for a file that does not exist.'),
  4002: cause('Dodaj do MMS-a plik exe.', 'Add an exe file for an MMS.'),
  4100: cause('Zapytaj o +48 999 903 100.', 'Ask about +48 999 903 100.'),
  4101: cause('Zapytaj o numer 123.', 'Ask about the number 123.'),
  4102: cause('Wyłącz użytkownikowi zapytania HLR.', 'Switch HLR queries off for the user.'),
  4103: cause('Ustaw użytkownikowi limit HLR na 0.', 'Set the user’s limit of HLR queries to 0.'),
  4104: cause('Zapytaj o +48 999 903 104.', 'Ask about +48 999 903 104.'),
  4105: cause('Zapytaj o +48 999 903 105.', 'Ask about +48 999 903 105.'),
  4106: cause('Zapytaj z id, którego nie ma.', 'Ask with an id that does not exist.'),
  4200: cause(
    'Odpowiedz na wiadomość premium, która nie ma już wolnych odpowiedzi.',
    'Answer a premium message that has no answers left.',
  ),
  4201: cause(
    'Odpowiedz na wiadomość premium, której nie ma.',
    'Answer a premium message that does not exist.',
  ),

  4302: cause('Załóż konto bez phone.', 'Open an account without a phone.'),
  4303: cause('Załóż konto bez email.', 'Open an account without an email.'),
  4304: cause('Załóż konto bez first_name.', 'Open an account without a first_name.'),
  4305: cause('Załóż konto bez last_name.', 'Open an account without a last_name.'),
  4306: cause('Załóż konto bez company.', 'Open an account without a company.'),
  4307: cause('Załóż konto z phone=123.', 'Open an account with phone=123.'),
  4308: cause('Załóż konto z email=ola.', 'Open an account with email=ola.'),
  4311: cause('Załóż konto z company=!', 'Open an account with company=!'),
  4312: cause('Załóż dwa razy to samo konto.', 'Open the same account twice.'),

  4400: cause('Dodaj drugi raz tę samą nazwę.', 'Add the same sender name again.'),
  4401: cause('Dodaj nazwę 500600700.', 'Add the sender name 500600700.'),
  4402: cause('Dodaj nazwę dłuższą niż 11 znaków.', 'Add a sender name of more than 11 characters.'),

  4500: cause('Odbierz użytkownikowi prawo do subkont.', 'Take the right to subaccounts from the user.'),
  4501: cause('Dodaj subkonto jako subkonto.', 'Add a subaccount as a subaccount.'),
  4502: cause('Dodaj subkonto z zajętym loginem.', 'Add a subaccount with a login that is taken.'),
  4503: cause('Podaj subaccount_id, którego nie ma.', 'Give a subaccount_id that does not exist.'),
  4504: cause('Dodaj subkonto z loginem ab.', 'Add a subaccount with the login ab.'),
  4601: cause('Wpisz drugi raz ten sam numer.', 'Put the same number on the blacklist again.'),
  4602: cause('Zdejmij numer, którego na niej nie ma.', 'Take a number off the blacklist that is not on it.'),
}

function cause(pl: string, en: string): Bilingual {
  return { pl, en }
}
