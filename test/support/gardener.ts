import type { CreateForward } from '../../emulator/contract/forwards.ts'
import type { TestEmulator, TestWorkspace } from './test-emulator.ts'

const ND = '+48503340503'

/** The forwards of example A: OGRODNIK is told to a mailbox and to a URL, which here is a receiver of Bramka. */
export async function gardener(server: TestEmulator): Promise<TestWorkspace> {
  const workspace = await server.workspace()
  const { items } = await workspace.call('listKeywords', { params: { number: ND } })
  const keywordId = items.find(({ text }) => text === 'OGRODNIK')?.id ?? 0
  const source = { kind: 'keyword', number: ND, keywordId } as const
  const targets: readonly Pick<CreateForward, 'kind' | 'target'>[] = [
    { kind: 'email', target: 'promo@a.example' },
    { kind: 'url', target: 'http://bramka.localhost/receiver/ogrodnik?numer=#NUMER#&wiadomosc=#WIADOMOSC#' },
  ]
  for (const forward of targets) await workspace.call('createForward', { body: { source, ...forward } })
  return workspace
}
