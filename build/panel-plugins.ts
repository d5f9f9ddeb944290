import { join } from 'node:path'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import type { PluginOption } from 'vite'

const projectRoot = join(import.meta.dirname, '..')

/** Compile-time switches: no legacy API, no developer tools and no full install of vue-i18n in the panel. */
const switches: PluginOption = {
  name: 'bramka:panel-switches',
  config: () => ({
    define: {
      __VUE_OPTIONS_API__: true,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_I18N_LEGACY_API__: false,
      __VUE_I18N_FULL_INSTALL__: false,
      __INTLIFY_PROD_DEVTOOLS__: false,
    },
  }),
}

/**
 * What turns `src-renderer` into the panel; the build, its tests and quick builds share it. Components are imported
 * by name where they are used, and every icon named in the sources is bundled, so that none is fetched at run time.
 */
export function panelPlugins(): PluginOption[] {
  return [
    vue(),
    ui({
      root: projectRoot,
      autoImport: false,
      components: false,
      dts: false,
      colorMode: false,
      experimental: { componentDetection: true },
      icon: { clientBundle: { scan: { globInclude: ['src-renderer/**/*.{ts,vue}'] } } },
      theme: { defaultVariants: { color: 'neutral', size: 'sm' } },
      ui: {
        button: {
          slots: { base: 'cursor-pointer font-medium' },
          variants: { size: { sm: { base: 'text-[13px]/4' } } },
          compoundVariants: [
            {
              color: 'neutral',
              variant: 'outline',
              class: 'bg-raised hover:bg-hover active:bg-hover ring-line-strong',
            },
            { color: 'primary', variant: 'soft', class: 'text-accent-strong' },
          ],
          defaultVariants: { color: 'neutral', variant: 'outline', size: 'sm' },
        },
        input: {
          variants: {
            size: { sm: { base: 'md:text-[13px]/4' } },
            variant: { outline: 'bg-raised ring-line-strong' },
          },
          defaultVariants: { color: 'primary', size: 'sm' },
        },
        textarea: {
          variants: {
            size: { sm: { base: 'md:text-[13px]/5' } },
            variant: { outline: 'bg-raised ring-line-strong' },
          },
          defaultVariants: { color: 'primary', size: 'sm' },
        },
        switch: { defaultVariants: { color: 'primary', size: 'sm' } },
        tooltip: {
          slots: { content: 'shadow-float ring-line bg-raised text-ink' },
        },
        dropdownMenu: { slots: { content: 'shadow-float ring-line bg-raised' } },
        modal: {
          slots: { content: 'shadow-float ring-line bg-raised' },
          variants: { overlay: { true: { overlay: 'bg-scrim' } } },
        },
      },
    }),
    switches,
  ]
}
