import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import type { EmulatorClient } from '../../../src-renderer/client/emulator-client.ts'
import { provideEmulatorClient } from '../../../src-renderer/stores/client-injection.ts'

/** Makes a panel without screens: fresh stores that talk to this client and remember nothing. */
export function panelWith(client: EmulatorClient): void {
  localStorage.clear()
  const app = createApp({})
  const pinia = createPinia()
  app.use(pinia)
  provideEmulatorClient(app, client)
  setActivePinia(pinia)
}
