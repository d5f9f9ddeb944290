import { createPinia, setActivePinia } from 'pinia'
import { createApp, type App } from 'vue'
import type { EmulatorClient } from '../../../src-renderer/client/emulator-client.ts'
import { provideEmulatorClient } from '../../../src-renderer/stores/client-injection.ts'

/** Makes a panel without screens: fresh stores that talk to this client and remember nothing. */
export function panelWith(client: EmulatorClient): void {
  localStorage.clear()
  createApp({}).use(storesThatTalkTo(client))
}

/** Fresh stores for a panel, which the test can use too. */
export function storesThatTalkTo(client: EmulatorClient) {
  return {
    install(app: App) {
      const pinia = createPinia()
      app.use(pinia)
      provideEmulatorClient(app, client)
      setActivePinia(pinia)
    },
  }
}
