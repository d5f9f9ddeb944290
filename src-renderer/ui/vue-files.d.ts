// For tools that read TypeScript but not Vue files, such as the linter; vue-tsc sees the real types.
declare module '*.vue' {
  import type { Component } from 'vue'
  const component: Component
  export { component as default }
}
