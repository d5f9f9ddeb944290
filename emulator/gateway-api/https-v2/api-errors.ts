import type { Bilingual } from '../../domain/bilingual.ts'

/** What the platform says about one code; `pl` is the vendor's own text where it is known. */
interface ErrorText extends Bilingual {
  readonly type: string
}

/** Every code of the interface. The known Polish texts are the vendor's, letter for letter. Source: api-v2 section 3. */
export const API_ERRORS = {
  1000: { type: 'InvalidAction', pl: 'Nie określono akcji do wykonania', en: 'No action given' },
  1001: { type: 'InvalidUser', pl: 'Nieprawidłowy login lub hasło', en: 'Wrong login or password' },
  1002: {
    type: 'InvalidRole',
    pl: 'Użytkownik nie ma uprawnień do korzystania z API',
    en: 'The user may not use the API',
  },
  1003: { type: 'InvalidIP', pl: 'Nieautoryzowany adres IP', en: 'IP address not authorised' },
  1004: { type: 'InvalidID', pl: 'Nieprawidłowy parametr ID', en: 'Invalid ID parameter' },
  1005: { type: 'InvalidRole', pl: 'Brak uprawnień', en: 'No permission' },
  1006: { type: 'InvalidData', pl: 'Niepoprawny format danych', en: 'Invalid data format' },
  1007: { type: 'InvalidRole', pl: 'Konto nie jest w pełni aktywne', en: 'The account is not fully active' },
  1008: {
    type: 'InvalidRole',
    pl: 'Użytkownik nie ma uprawnień do podglądu numerów',
    en: 'The user may not view numbers',
  },
  1009: { type: 'InvalidIP', pl: 'Adres IP jest zablokowany', en: 'IP address blocked' },
  1010: {
    type: 'SystemError',
    pl: 'System jest chwilowo niedostępny',
    en: 'The system is temporarily unavailable',
  },
  1011: { type: 'InvalidToken', pl: 'Token stracił ważność', en: 'The token has expired' },
  1012: { type: 'InvalidToken', pl: 'Nieprawidłowy token', en: 'Invalid token' },

  2000: {
    type: 'ValidationRequiredError',
    pl: 'Brak wymaganych parametrów',
    en: 'Required parameters are missing',
  },
  2001: { type: 'ValidationPhoneError', pl: 'Nieprawidłowy numer telefonu', en: 'Invalid phone number' },
  2002: { type: 'ValidationCodeError', pl: 'Nieprawidłowy kod błędu', en: 'Invalid error code' },

  3000: {
    type: 'SendError',
    pl: 'Wyczerpano limit dostępnych wiadomości SMS ECO+',
    en: 'The limit of SMS ECO+ messages is used up',
  },
  3001: {
    type: 'SendError',
    pl: 'Brak uprawnień do wysyłania wiadomości SMS ECO+',
    en: 'No permission to send SMS ECO+ messages',
  },
  3002: {
    type: 'SendError',
    pl: 'Wyczerpano limit dostępnych wiadomości SMS FULL',
    en: 'The limit of SMS FULL messages is used up',
  },
  3003: {
    type: 'SendError',
    pl: 'Brak uprawnień do wysyłania wiadomości SMS FULL',
    en: 'No permission to send SMS FULL messages',
  },
  3004: {
    type: 'SendError',
    pl: 'Wyczerpano limit dostępnych wiadomości MMS',
    en: 'The limit of MMS messages is used up',
  },
  3005: {
    type: 'SendError',
    pl: 'Brak uprawnień do wysyłania wiadomości MMS',
    en: 'No permission to send MMS messages',
  },
  3006: {
    type: 'SendError',
    pl: 'Wyczerpano limit dostępnych wiadomości VOICE',
    en: 'The limit of VOICE messages is used up',
  },
  3007: {
    type: 'SendError',
    pl: 'Brak uprawnień do wysyłania wiadomości VOICE',
    en: 'No permission to send VOICE messages',
  },
  3008: {
    type: 'SendError',
    pl: 'Brak uprawnień do wysyłania wiadomości flash',
    en: 'No permission to send flash messages',
  },
  3009: {
    type: 'SendError',
    pl: 'Brak uprawnień do wysyłania wiadomości SMS',
    en: 'No permission to send SMS messages',
  },
  3100: { type: 'SendError', pl: 'Wysyłanie wiadomości jest zablokowane', en: 'Sending is blocked' },
  3101: { type: 'SendError', pl: 'Pusta treść wiadomości', en: 'The message is empty' },
  3102: { type: 'SendError', pl: 'Zbyt długa treść wiadomości', en: 'The message is too long' },
  3103: { type: 'SendError', pl: 'Błędny numer odbiorcy', en: 'Invalid recipient number' },
  3104: { type: 'SendError', pl: 'Brak numerów odbiorców', en: 'No recipient numbers' },
  3105: { type: 'SendError', pl: 'Nieprawidłowa treść wiadomości', en: 'Invalid message content' },
  3106: {
    type: 'SendError',
    pl: 'Nie można użyć podanej nazwy nadawcy',
    en: 'This sender name cannot be used',
  },
  3107: {
    type: 'SendError',
    pl: 'Brak uprawnień do wysyłania wiadomości spersonalizowanych',
    en: 'No permission to send personalised messages',
  },
  3108: { type: 'SendError', pl: 'Nieprawidłowy termin wysyłki', en: 'Invalid sending time' },
  3109: { type: 'SendError', pl: 'Nieprawidłowy plik', en: 'Invalid file' },
  3110: {
    type: 'SendError',
    pl: 'Przekroczono liczbę wiadomości w jednym wywołaniu (100 000)',
    en: 'Too many messages in one call (100,000)',
  },
  3111: {
    type: 'SendError',
    pl: 'Wiadomość nie spełnia warunku unikalności',
    en: 'The message does not meet the uniqueness condition',
  },
  3200: { type: 'SendError', pl: 'Niepoprawne znaki w unique_id', en: 'Invalid characters in unique_id' },
  3201: { type: 'SendError', pl: 'Wartość unique_id nie jest unikalna', en: 'The unique_id is not unique' },
  3202: {
    type: 'SendError',
    pl: 'Liczba unique_id jest inna niż liczba numerów',
    en: 'The number of unique_id values differs from the number of phone numbers',
  },
  3330: { type: 'MessageError', pl: 'Brak wiadomości', en: 'No messages' },
  3331: { type: 'MessageError', pl: 'Zbyt duża liczba rekordów', en: 'Too many records' },

  4000: { type: 'FileError', pl: 'Zbyt duży plik', en: 'The file is too large' },
  4001: { type: 'FileError', pl: 'Plik nie istnieje', en: 'The file does not exist' },
  4002: { type: 'FileInvalid', pl: 'Nieprawidłowy plik', en: 'Invalid file' },

  4100: { type: 'PhoneError', pl: 'Problem z połączeniem', en: 'Connection problem' },
  4101: { type: 'PhoneError', pl: 'Nieprawidłowy numer telefonu', en: 'Invalid phone number' },
  4102: { type: 'PhoneError', pl: 'Brak uprawnień do zapytań HLR', en: 'No permission to use HLR' },
  4103: { type: 'PhoneError', pl: 'Wyczerpano limit zapytań HLR', en: 'The limit of HLR queries is used up' },
  4104: { type: 'PhoneError', pl: 'Konto jest zablokowane', en: 'The account is blocked' },
  4105: { type: 'PhoneError', pl: 'Oczekiwanie na odpowiedź', en: 'Waiting for an answer' },
  4106: { type: 'PhoneError', pl: 'Nieprawidłowy identyfikator', en: 'Invalid identifier' },

  4200: { type: 'PremiumError', pl: 'Wysyłka nie powiodła się', en: 'Sending failed' },
  4201: { type: 'PremiumError', pl: 'Nieprawidłowe dane', en: 'Invalid data' },

  4300: { type: 'AccountError', pl: 'Nie podano loginu', en: 'No login given' },
  4301: { type: 'AccountError', pl: 'Nie podano hasła', en: 'No password given' },
  4302: { type: 'AccountError', pl: 'Nie podano numeru telefonu', en: 'No phone number given' },
  4303: { type: 'AccountError', pl: 'Nie podano adresu e-mail', en: 'No e-mail address given' },
  4304: { type: 'AccountError', pl: 'Nie podano imienia', en: 'No first name given' },
  4305: { type: 'AccountError', pl: 'Nie podano nazwiska', en: 'No last name given' },
  4306: { type: 'AccountError', pl: 'Nie podano nazwy firmy', en: 'No company name given' },
  4307: { type: 'AccountError', pl: 'Nieprawidłowy numer telefonu', en: 'Invalid phone number' },
  4308: { type: 'AccountError', pl: 'Nieprawidłowy adres e-mail', en: 'Invalid e-mail address' },
  4309: { type: 'AccountError', pl: 'Zbyt krótki login', en: 'The login is too short' },
  4310: { type: 'AccountError', pl: 'Nieprawidłowy login', en: 'Invalid login' },
  4311: { type: 'AccountError', pl: 'Nieprawidłowa nazwa firmy', en: 'Invalid company name' },
  4312: { type: 'AccountError', pl: 'Podany login już istnieje', en: 'This login already exists' },
  4313: { type: 'AccountError', pl: 'Błąd rejestracji konta', en: 'The account could not be registered' },
  4320: { type: 'AccountError', pl: 'Nie podano obecnego hasła', en: 'No current password given' },
  4321: { type: 'AccountError', pl: 'Nieprawidłowe obecne hasło', en: 'The current password is wrong' },
  4322: { type: 'AccountError', pl: 'Nie podano nowego hasła', en: 'No new password given' },
  4323: { type: 'AccountError', pl: 'Podane hasła różnią się od siebie', en: 'The passwords differ' },
  4324: { type: 'AccountError', pl: 'Nie podano loginu', en: 'No login given' },
  4325: { type: 'AccountError', pl: 'Nieprawidłowy login', en: 'Invalid login' },

  4400: {
    type: 'SenderExists',
    pl: 'Podana nazwa nadawcy już istnieje',
    en: 'This sender name already exists',
  },
  4401: {
    type: 'SenderError',
    pl: 'Numer telefonu nie może być nazwą nadawcy',
    en: 'A phone number cannot be a sender name',
  },
  4402: { type: 'SenderInvalid', pl: 'Nieprawidłowa nazwa nadawcy', en: 'Invalid sender name' },
  4403: { type: 'SenderError', pl: 'Nieprawidłowy numer', en: 'Invalid number' },
  4404: { type: 'SenderError', pl: 'Nieprawidłowy kod lub numer', en: 'Invalid code or number' },
  4405: { type: 'SenderError', pl: 'Numer jest już aktywny', en: 'The number is already active' },
  4406: {
    type: 'SenderError',
    pl: 'Konto demonstracyjne nie może tworzyć nazw nadawcy',
    en: 'A demo account cannot create sender names',
  },
  4407: {
    type: 'SenderError',
    pl: 'W bezpłatnym pakiecie testowym można utworzyć tylko jedną nazwę nadawcy',
    en: 'The free test package allows one sender name only',
  },

  4500: {
    type: 'SubaccountError',
    pl: 'Brak uprawnień do tworzenia subkont',
    en: 'No permission to create subaccounts',
  },
  4501: {
    type: 'SubaccountError',
    pl: 'Subkonto nie może tworzyć subkont',
    en: 'A subaccount cannot create subaccounts',
  },
  4502: { type: 'SubaccountError', pl: 'Podany login jest zajęty', en: 'This login is taken' },
  4503: { type: 'SubaccountError', pl: 'Brak subkonta wzorcowego', en: 'There is no template subaccount' },
  4504: { type: 'SubaccountError', pl: 'Nieprawidłowy login lub hasło', en: 'Invalid login or password' },

  4600: { type: 'BlacklistError', pl: 'Nie określono operacji', en: 'No operation given' },
  4601: {
    type: 'BlacklistPhoneExists',
    pl: 'Numer jest już na czarnej liście',
    en: 'The number is already on the blacklist',
  },
  4602: {
    type: 'BlacklistError',
    pl: 'Numeru nie ma na czarnej liście',
    en: 'The number is not on the blacklist',
  },
} as const satisfies Record<number, ErrorText>

export type ApiErrorCode = keyof typeof API_ERRORS

/** A call that the platform refuses. It goes out with HTTP status 200. */
export interface ApiError {
  readonly kind: 'api-error'
  readonly code: ApiErrorCode
  /** What exactly was wrong, for the log of calls. It is never sent: on the wire stands the platform's own text. */
  readonly detail?: Bilingual
  /** Sent instead of the text of the code, where that says something else. */
  readonly message?: Bilingual
}

/** Refuses a call. */
export function apiError(code: ApiErrorCode, detail?: Bilingual): ApiError {
  return { kind: 'api-error', code, ...(detail && { detail }) }
}

/** Whether something is a refusal rather than what was asked for. */
export function isApiError(value: unknown): value is ApiError {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'api-error'
}

/** Whether a number is a code of the catalogue. */
export function isApiErrorCode(code: number): code is ApiErrorCode {
  return Object.hasOwn(API_ERRORS, code)
}

/** What a client reads about a refusal: the three fields of the envelope, in their order. Source: api-v2 1.9. */
export function describeApiError(
  { code, message }: ApiError,
  language: keyof Bilingual,
): { readonly code: number; readonly type: string; readonly message: string } {
  const { type, ...texts } = API_ERRORS[code]
  return { code, type, message: (message ?? texts)[language] }
}
