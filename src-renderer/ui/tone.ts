/** What kind of thing happened to a message; each has its colour, its mark and its word, never the colour alone. */
export type Tone = 'inbound' | 'outbound' | 'forward' | 'system' | 'fault' | 'error'

interface ToneLook {
  readonly icon: string
  readonly text: string
  readonly soft: string
  readonly solid: string
}

export const toneLooks: Readonly<Record<Tone, ToneLook>> = {
  inbound: {
    icon: 'i-lucide-arrow-down-left',
    text: 'text-accent',
    soft: 'bg-accent-soft text-accent-strong',
    solid: 'bg-accent',
  },
  outbound: {
    icon: 'i-lucide-arrow-up-right',
    text: 'text-outbound',
    soft: 'bg-outbound-soft text-outbound',
    solid: 'bg-outbound',
  },
  forward: {
    icon: 'i-lucide-split',
    text: 'text-forward',
    soft: 'bg-forward-soft text-forward',
    solid: 'bg-forward',
  },
  system: {
    icon: 'i-lucide-dot',
    text: 'text-system',
    soft: 'bg-system-soft text-ink-muted',
    solid: 'bg-system',
  },
  fault: {
    icon: 'i-lucide-zap',
    text: 'text-fault',
    soft: 'bg-fault-soft text-fault',
    solid: 'bg-fault',
  },
  error: {
    icon: 'i-lucide-x',
    text: 'text-failed',
    soft: 'bg-failed-soft text-failed',
    solid: 'bg-failed',
  },
}

/** The text that names a tone for those who do not see its colour. */
export const toneTexts = {
  inbound: 'trace.toneInbound',
  outbound: 'trace.toneOutbound',
  forward: 'trace.toneForward',
  system: 'trace.toneSystem',
  fault: 'trace.toneFault',
  error: 'trace.toneError',
} as const satisfies Readonly<Record<Tone, string>>
