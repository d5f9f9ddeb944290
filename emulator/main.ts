import { enableCompileCache } from 'node:module'

// Where the program begins, whoever starts it. Before anything else is loaded: sources are then compiled once, not at every start.
enableCompileCache()
await import('./program.ts')
