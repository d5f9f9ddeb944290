/** What an MMS carries beside its words. */
export interface ReceivedMms {
  readonly title: string
  /** In the order in which they came, text parts too. */
  readonly attachments: readonly ReceivedAttachment[]
}

export interface ReceivedAttachment {
  readonly id: number
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}
