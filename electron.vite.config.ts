import { defineConfig } from 'electron-vite'

/**
 * The shell with the emulator beside it, and the preload. The panel is a web page that the emulator serves under a path of
 * its own, so plain Vite builds it (build/panel-vite.config.ts): electron-vite makes pages for file addresses only.
 *
 * Targets are set by hand, because by default they follow the installed Electron, and the same files also run in an older
 * Electron and in Node.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      // The emulator is a program of its own: the shell starts it as a process and never imports it.
      rolldownOptions: { input: { main: 'src-main/main.ts', emulator: 'emulator/main.ts' } },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: 'src-main/preload/preload.ts' },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
})
