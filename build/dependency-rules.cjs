/**
 * Who may import whom. The table is the architecture; `npm run check:layers` fails on any import that is not in it.
 * A folder may always import itself. `node:` stands for the modules built into Node.
 * A package enters by being added here, with the reason beside it unless the folder's purpose already says it.
 */

/** What a screen is made of: the framework, the component library, its bundled icons and fonts, lists that only draw what is seen. */
const presentation = [
  'vue',
  'vue-router',
  'vue-i18n',
  '@nuxt/ui',
  '@iconify/vue', // registers the icons below, so that none is fetched at run time
  '@iconify-json/lucide',
  '@fontsource-variable/geist',
  '@fontsource-variable/geist-mono',
  '@vueuse/core',
  '@tanstack/vue-virtual',
]

const layers = {
  'emulator/domain': {
    imports: [],
    packages: ['temporal-polyfill'], // civil time of Europe/Warsaw: pure arithmetic that Node 24 does not have itself
  },
  'emulator/contract': {
    imports: ['emulator/domain'],
    packages: ['zod', 'zod-openapi'], // the OpenAPI document is made from the very schemas that check requests
  },
  'emulator/store': {
    imports: ['emulator/domain'],
    packages: ['better-sqlite3', 'zod', 'node:'],
  },
  'emulator/services': { imports: ['emulator/domain', 'emulator/store'], packages: [] },
  'emulator/outbox': { imports: ['emulator/domain', 'emulator/store'], packages: [] },
  'emulator/adapters': {
    imports: ['emulator/domain'],
    packages: ['node:', 'nodemailer'], // nodemailer: writes e-mails and speaks SMTP
  },
  'emulator/receiver': { imports: ['emulator/domain', 'emulator/services'], packages: ['express', 'node:'] },
  'emulator/mailbox': {
    imports: ['emulator/domain', 'emulator/services'],
    packages: [
      'smtp-server',
      'mailparser',
      '@zone-eu/mailsplit', // what mailparser is built on: shortens texts before it holds them in memory
      'node:',
    ],
  },
  'emulator/gateway-api': {
    imports: ['emulator/domain', 'emulator/services'],
    packages: [
      'express',
      'zod',
      'node:',
      'multer', // files sent as a form
      'fast-xml-parser', // XML is read by a library, without entities
      'fast-xml-builder', // and written by its counterpart
      'pdfkit', // an invoice is a PDF
    ],
  },
  'emulator/control-api': {
    imports: ['emulator/domain', 'emulator/services', 'emulator/contract'],
    packages: ['express', 'zod', 'node:'], // zod: requests are parsed by the contract's schemas, and their refusals told
  },
  'emulator/runtime': { imports: ['emulator'], packages: ['express', 'node:'] }, // the parts of the composition root
  'emulator/runtime.ts': { imports: ['emulator'], packages: ['node:'] },
  'emulator/main.ts': { imports: ['emulator/program.ts'], packages: ['node:'] },
  'emulator/program.ts': {
    imports: ['emulator'],
    packages: ['commander', 'node:'], // commander: the command line with its help text and refusals
  },

  'src-main': {
    imports: ['src-main/contract', 'emulator/contract', 'emulator/domain'],
    packages: ['electron', 'node:'],
  },
  'src-main/contract': { imports: [], packages: [] },
  'src-main/preload': { imports: ['src-main/contract'], packages: ['electron'] }, // sandboxed: there is no Node in it

  'src-renderer/main.ts': { imports: ['src-renderer'], packages: [...presentation, 'pinia'] },
  'src-renderer/App.vue': { imports: ['src-renderer'], packages: [...presentation, 'pinia'] },
  'src-renderer/router.ts': { imports: ['src-renderer'], packages: ['vue', 'vue-router'] },
  'src-renderer/client': {
    imports: ['emulator/contract', 'emulator/domain', 'src-main/contract'],
    packages: ['eventsource-parser'], // the browser's EventSource cannot send the token in a header
  },
  'src-renderer/stores': {
    imports: ['src-renderer/client', 'emulator/contract', 'emulator/domain'],
    packages: ['vue', 'pinia'],
  },
  'src-renderer/features': {
    imports: [
      'src-renderer/stores',
      'src-renderer/ui',
      'src-renderer/texts',
      'emulator/contract',
      'emulator/domain',
    ],
    packages: [...presentation, 'pinia', 'papaparse'], // papaparse: CSV is written in more ways than one thinks of
  },
  'src-renderer/ui': { imports: ['src-renderer/texts', 'emulator/domain'], packages: presentation },
  'src-renderer/texts': { imports: [], packages: ['vue-i18n'] },
}

const ourFolders = ['emulator', 'src-main', 'src-renderer', 'test', 'build']

const layerNames = Object.keys(layers)
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const isFile = (name) => /\.\w+$/.test(name)
const everythingIn = (name) => `^${escaped(name)}${isFile(name) ? '$' : '/'}`

/** The files that follow a layer's line of the table: `src-main` without `src-main/contract`, which has its own line. */
function filesOf(layer) {
  const inner = layerNames.filter((name) => name.startsWith(`${layer}/`))
  const except = inner.map((name) => everythingIn(name.slice(layer.length + 1)).slice(1)).join('|')
  return except === '' ? everythingIn(layer) : `${everythingIn(layer)}(?!${except})`
}

const layerRules = Object.entries(layers).flatMap(([layer, { imports, packages }]) => {
  const npmPackages = packages.filter((name) => name !== 'node:')
  const rules = [
    {
      name: `${layer}: ours`,
      comment: `${layer} may import, of ours: ${imports.join(', ') || 'nothing'}.`,
      severity: 'error',
      from: { path: filesOf(layer) },
      to: { path: ourFolders.map(everythingIn), pathNot: [filesOf(layer), ...imports.map(everythingIn)] },
    },
    {
      name: `${layer}: packages`,
      comment: `${layer} may import, of packages: ${npmPackages.join(', ') || 'none'}.`,
      severity: 'error',
      from: { path: filesOf(layer) },
      to: { path: 'node_modules/', pathNot: npmPackages.map((name) => `node_modules/${escaped(name)}/`) },
    },
  ]
  if (!packages.includes('node:')) {
    rules.push({
      name: `${layer}: node`,
      comment: `${layer} runs without Node's modules.`,
      severity: 'error',
      from: { path: filesOf(layer) },
      to: { dependencyTypes: ['core'] },
    })
  }
  return rules
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'every file has its layer',
      comment: 'Add the folder to the table above, with what it may import.',
      severity: 'error',
      from: { path: ['^emulator/', '^src-main/', '^src-renderer/'], pathNot: layerNames.map(filesOf) },
      to: {},
    },
    {
      name: 'features stand alone',
      comment: 'What two features share belongs to stores, ui or texts.',
      severity: 'error',
      from: { path: '^src-renderer/features/([^/]+)/' },
      to: { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // importing only a type is still knowing about it
    enhancedResolveOptions: {
      extensions: ['.ts', '.vue', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
    },
  },
}
