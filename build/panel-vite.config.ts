import { defineConfig } from 'vite'
import { panelPlugins } from './panel-plugins.ts'

/** The panel alone, for quick builds: `npx vite build --config build/panel-vite.config.ts`. */
export default defineConfig({
  root: 'src-renderer',
  base: '/_bramka/panel/',
  plugins: panelPlugins(),
  build: { target: 'chrome130', outDir: '../out/renderer', emptyOutDir: true },
})
