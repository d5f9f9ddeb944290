import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseShellOptions } from '../../src-main/shell-options.ts'

describe('parseShellOptions', () => {
  test.each([
    { label: 'nothing', parameters: [], options: { dataFolder: undefined, port: undefined } },
    {
      label: 'a folder and a port, among what is meant for Electron',
      parameters: ['.', '--no-sandbox', '--inspect=0', '--data', 'campaign', '--port=0'],
      options: { dataFolder: resolve('campaign'), port: '0' },
    },
    {
      label: 'a name without a value',
      parameters: ['--data'],
      options: { dataFolder: undefined, port: undefined },
    },
  ])('$label', ({ parameters, options }) => {
    expect(parseShellOptions(parameters)).toEqual(options)
  })
})
