import { computed } from 'vue'
import { useConnection } from './connection.ts'
import { useWorkspaces } from './workspace.ts'

/** Where systems find the vendor's interfaces here, with a slash at the end of each address. */
export function useVendorPlace() {
  const connection = useConnection()
  const workspaces = useWorkspaces()
  const server = computed(() => connection.server.value?.http ?? location.origin)
  /** Below the server. */
  const path = computed(() => `/w/${encodeURIComponent(workspaces.currentId)}`)

  return {
    /** The address of the server: a call there goes to the workspace that knows its login or token. */
    root: computed(() => `${server.value}/`),
    path,
    /** The address of the workspace that is open. */
    base: computed(() => `${server.value}${path.value}/`),
  }
}
