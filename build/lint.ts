import { ESLint } from 'eslint'

/**
 * Lints everything, as `eslint .` does, in a third of the time. The linter's TypeScript sees the script of a component only
 * once the component was parsed; each parse is then a change to the program, and everything known about types is worked
 * out again. So all components are parsed first, without any rule, and the program then stays as it is.
 */
async function lint(shouldFix: boolean): Promise<boolean> {
  await new ESLint({ ruleFilter: () => false }).lintFiles(['**/*.vue'])
  const eslint = new ESLint({ fix: shouldFix })
  const results = await eslint.lintFiles(['.'])
  if (shouldFix) await ESLint.outputFixes(results)
  const formatter = await eslint.loadFormatter('stylish')
  console.log(await formatter.format(results))
  return results.every(({ errorCount, warningCount }) => errorCount + warningCount === 0)
}

if (!(await lint(process.argv.includes('--fix')))) process.exitCode = 1
