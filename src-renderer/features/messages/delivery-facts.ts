import type { Message } from '../../../emulator/contract/messages.ts'
import { failureReasonOf, standingOf } from '../../stores/delivery-standing.ts'
import { usePanelTexts } from '../../texts/panel-texts.ts'
import type { Property } from '../../ui/property.ts'
import type { RichText, SpanStyle } from '../../ui/rich-text.ts'
import type { Tone } from '../../ui/tone.ts'
import { standingTones } from './standing.ts'

const styleOfTone: Readonly<Partial<Record<Tone, SpanStyle>>> = { outbound: 'good', error: 'bad' }

/** Tells how an outgoing message was delivered: where it is, since when, why not, and what its sender calls it. */
export function useDeliveryFacts(): (message: Message) => readonly Property[] {
  const { t, formats, language } = usePanelTexts()

  return (message) => {
    const standing = standingOf(message)
    if (standing === null) return []
    const reason = failureReasonOf(message)
    const delivery = message.delivery
    return [
      fact('standing', [
        { text: t(`messages.delivery.${standing}`), style: styleOfTone[standingTones[standing]] ?? 'plain' },
      ]),
      ...timeFact('sendAt', delivery?.sendAt ?? null),
      ...timeFact('sentAt', delivery?.sentAt ?? null),
      ...timeFact('deliveredAt', delivery?.deliveredAt ?? null),
      ...(reason === null ? [] : [fact('reason', [{ text: reason[language()], style: 'bad' }])]),
      ...idFact('uniqueId', delivery?.uniqueId ?? null),
      ...idFact('mailing', delivery?.mailingId ?? null),
    ]
  }

  function fact(name: FactName, value: RichText): Property {
    return { label: t(`messages.delivery.${name}`), value }
  }

  function timeFact(name: FactName, at: string | null): readonly Property[] {
    return at === null ? [] : [fact(name, [{ text: formats().stamp(Date.parse(at)), style: 'mono' }])]
  }

  function idFact(name: FactName, id: string | number | null): readonly Property[] {
    return id === null ? [] : [fact(name, [{ text: String(id), style: 'mono' }])]
  }
}

type FactName = 'standing' | 'sendAt' | 'sentAt' | 'deliveredAt' | 'reason' | 'uniqueId' | 'mailing'
