import { enableCompileCache } from 'node:module'

// Loaded before the emulator, and JavaScript: for a source in TypeScript the compiler would be loaded first, which takes 16 MB.
enableCompileCache()
