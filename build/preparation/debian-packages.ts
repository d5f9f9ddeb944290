import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { missing, ready, type Readiness } from './readiness.ts'

/** Newer releases renamed some libraries; the first name that the release knows is the one. */
export type DebianPackage = readonly [name: string, ...olderNames: string[]]

/** By the kind of test that needs them; all of a kind at once, so that nobody is sent back for the next one. */
export const debianPackages = {
  browser: [['chromium'], ['curl']],
  desktop: [
    ['xvfb'],
    ['xauth'],
    ['unzip'],
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libasound2t64', 'libasound2'],
    ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    ['libnss3'],
    ['libgbm1'],
    ['libxss1'],
  ],
} as const satisfies Record<string, readonly DebianPackage[]>

/** Answers whether something is there, after an attempt to install the packages that bring it. */
export function need(
  what: string,
  packages: readonly DebianPackage[],
  isThere: () => boolean,
): Readiness<undefined> {
  if (isThere()) return ready(undefined)
  const remedy = installDebianPackages(packages)
  if (isThere()) return ready(undefined)
  return missing(what, remedy ?? 'apt-get succeeded, and still it is not there')
}

/**
 * Installs Debian packages when this is Debian (or its kin) and we are root, with everything apt says on the screen.
 * Answers what a person can do when that was not possible; nothing when apt-get succeeded.
 */
function installDebianPackages(packages: readonly DebianPackage[]): string | undefined {
  if (!existsSync('/usr/bin/apt-get')) return `install what this system calls ${oldestNames(packages)}`
  if (process.getuid?.() !== 0) return `sudo apt-get update && sudo apt-get install ${oldestNames(packages)}`
  // Lists that cannot be renewed may still be good enough; the installation will tell.
  apt('update')
  const names = packages.map(nameInThisRelease)
  if (apt('install', '--yes', '--no-install-recommends', ...names)) return undefined
  return `see above why apt-get install ${names.join(' ')} failed`
}

function apt(...parameters: readonly string[]): boolean {
  console.log(`apt-get ${parameters.join(' ')}`)
  const { status } = spawnSync(
    'apt-get',
    ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0', ...parameters],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  )
  return status === 0
}

function nameInThisRelease(names: DebianPackage): string {
  const known = names.find((name) => {
    const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' })
    return /Candidate: (?!\(none\))/.test(stdout)
  })
  return known ?? names[0]
}

function oldestNames(packages: readonly DebianPackage[]): string {
  return packages.map((names) => names.at(-1)).join(' ')
}
