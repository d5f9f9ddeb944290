import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface ShellOptions {
  /** Where the workspaces are; nothing: in the user's own data folder. */
  readonly dataFolder: string | undefined
  /** The emulator's HTTP port, for the emulator to judge; nothing: its own choice. */
  readonly port: string | undefined
}

/** Reads the command line of the app. What is not ours belongs to Electron and Chromium and is left to them. */
export function parseShellOptions(parameters: readonly string[]): ShellOptions {
  const { values } = parseArgs({
    args: [...parameters],
    options: { data: { type: 'string' }, port: { type: 'string' } },
    strict: false,
  })
  return {
    dataFolder: typeof values.data === 'string' ? resolve(values.data) : undefined,
    port: typeof values.port === 'string' ? values.port : undefined,
  }
}
