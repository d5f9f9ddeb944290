import { _api as iconSource } from '@iconify/vue'
import icons from '@nuxt/ui/runtime/vue/plugins/icons.js'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createHttpClient } from './client/http-client.ts'
import { takeToken } from './client/token.ts'
import { createPanelRouter } from './router.ts'
import { provideEmulatorClient } from './stores/client-injection.ts'
import { useLive } from './stores/live.ts'
import { usePreferences } from './stores/preferences.ts'
import { createPanelTexts } from './texts/panel-texts.ts'
import './ui/styles/main.css'

// The printed address, opened where the panel is open already, changes only what follows the #: nothing loads by itself.
window.addEventListener('hashchange', () => {
  if (location.hash.includes('token=')) location.reload()
})

const app = createApp(App)
app.use(createPinia())
provideEmulatorClient(app, createHttpClient({ token: takeToken(window) }))
app.use(createPanelTexts(usePreferences().language))
app.use(createPanelRouter())
// Every icon named in the sources comes with the panel; one that does not is a mistake to see, never to fetch.
app.use(icons)
iconSource.setFetch(() => Promise.reject(new Error('icons come with the panel')))
useLive().start()
app.mount('#app')
