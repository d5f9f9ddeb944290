import vue from 'eslint-plugin-vue'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Exports are named, so that a thing has one name everywhere.',
}

/** What would make the engine answer differently on another day or another machine. */
const wallClockAndChance = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time is an argument here: take an EpochMs from the caller.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is an argument here: give Date the instant.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Time is an argument here: Date() reads the wall clock.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Time is an argument here: take an EpochMs from the caller.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Chance is an argument here: draw from the workspace's seeded source.",
  },
]

/** Layout is Prettier's; everything here is about meaning. */
export default defineConfig(
  { ignores: ['out/', 'dist/', 'coverage/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.vue'],
    extends: [
      tseslint.configs.strictTypeChecked,
      vue.configs['flat/recommended'],
      vue.configs['no-layout-rules'],
    ],
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        projectService: true,
        extraFileExtensions: ['.vue'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', defaultExport],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // There are no enums (their syntax is not erasable), and looking for them took longer than all other rules together.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // `() => stop()` and `return stop()` read well where nothing is expected back.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Taking a text apart into code points is what a gateway for texts does.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A number in a message reads as it should; an object or undefined never does.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      // The linter's TypeScript does not see templates or other components: what comes from there has no type for it.
      // vue-tsc, which does see them, has already checked these.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Takes an optional boolean property for a required one.
      '@typescript-eslint/no-useless-default-assignment': 'off',
      // An optional property without a default is undefined, and its type says so.
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['emulator/domain/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', defaultExport, ...wallClockAndChance] },
  },
  {
    // The tools that read these files ask for a default export.
    files: ['*.config.ts', 'build/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
)
