import { inject, type App, type InjectionKey } from 'vue'
import type { EmulatorClient } from '../client/emulator-client.ts'

const clientKey: InjectionKey<EmulatorClient> = Symbol('emulator client')

/** Gives the panel its one client. Stores are made on first use, so this only has to happen before the panel mounts. */
export function provideEmulatorClient(app: App, client: EmulatorClient): void {
  app.provide(clientKey, client)
}

export function useEmulatorClient(): EmulatorClient {
  const client = inject(clientKey)
  if (client === undefined)
    throw new Error('emulator client: call provideEmulatorClient(app, client) at start')
  return client
}
