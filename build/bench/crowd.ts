import type { CallRequest, EmulatorClient } from '../../src-renderer/client/emulator-client.ts'

import { ANSWERED, type Poster } from './posters.ts'

type Crowd = CallRequest<'writeFromCrowd'>['body']

/** A crowd of phones that have not written before. */
export function crowdOf(size: number, firstIndex: number, { to, text }: Poster = ANSWERED): Crowd {
  return {
    messages: Array.from({ length: size }, (_, index) => ({
      from: `+${48_601_000_000 + firstIndex + index}`,
      to,
      text,
    })),
  }
}

/** Sends a crowd in one call. Throws when a message was not matched: then something else would be measured. */
export async function receiveCrowd(client: EmulatorClient, crowd: Crowd): Promise<void> {
  const { receipts } = await client.call('writeFromCrowd', { params: { workspace: 'default' }, body: crowd })
  const unexpected = receipts.find(({ result }) => result !== 'MATCHED')
  if (unexpected !== undefined) throw new Error(`expected a matched message, got ${unexpected.result}`)
}
