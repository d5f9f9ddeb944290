import type { ApiUser } from '../../domain/api-user.ts'
import type { Person } from '../../domain/contact.ts'
import type { AnswerFields } from './answer.ts'

/** A contact as the vendor's interface shows it beside a message (api-v2 2.1.9). */
export interface ShownContact {
  readonly id: number
  readonly phone: string
  readonly person: Person
}

/** The fields of a person, in the order and spelling of the interface. */
function renderPerson(person: Person): AnswerFields {
  return {
    first_name: person.firstName,
    last_name: person.lastName,
    company: person.company,
    email: person.email,
    tax_id: person.taxId,
    city: person.city,
    address: person.address,
    description: person.description,
  }
}

/** A contact beside a message; its phone is left out for a user who may not see numbers (1008). */
export function renderContact({ id, phone, person }: ShownContact, { rights }: ApiUser): AnswerFields {
  const { first_name, last_name, company, email, tax_id, city, address, description } = renderPerson(person)
  const shown = rights.numbers ? phone : undefined
  return { id, first_name, last_name, company, phone: shown, email, tax_id, city, address, description }
}
