// Lies in the stand-in Electron's resources/app and does there what Electron's own default app does for
// `electron <folder>`: starts the program in the folder that the command line names, under that program's name.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = process.argv.slice(1).find((parameter) => !parameter.startsWith('-'))
if (folder === undefined) throw new Error('name the folder of the program to start')

const { productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(productName)
app.setVersion(version)
await import(pathToFileURL(resolve(folder, main)).href)
