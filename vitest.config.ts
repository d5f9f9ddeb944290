import { defineConfig } from 'vitest/config'
import { panelPlugins } from './build/panel-plugins.ts'

/** Tests of the panel that need no page: how it talks to the emulator. */
const client = 'test/renderer/client/**/*.test.ts'

/** Keeps every test, and every program that it starts, on this machine. */
const setupFiles = ['test/support/network/vitest-guard.ts']

export default defineConfig({
  test: {
    // Half of the cores is Vitest's default; the tests are small and there are many.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          setupFiles,
          pool: 'threads',
          // No module of ours has state that a test could notice, so files may share them: half of the time was loading the same ones again.
          isolate: false,
          include: ['test/*.test.ts', 'test/!(renderer|e2e|process)/**/*.test.ts', client],
          // Generous: a busy machine must not make a test fail.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The program as a process of its own, started and killed many times: too slow for the quick checks.
        test: {
          name: 'process',
          environment: 'node',
          setupFiles,
          pool: 'threads',
          include: ['test/process/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: panelPlugins(),
        test: {
          name: 'web',
          environment: 'happy-dom',
          setupFiles,
          // One page for each worker instead of each file; every file still gets its own modules and globals.
          pool: 'vmThreads',
          include: ['test/renderer/**/*.test.ts'],
          exclude: [client],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
