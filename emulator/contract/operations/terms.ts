/** Where everything of one workspace stands. */
export const WS = '/workspaces/{workspace}'

export const MEGABYTE = 1_048_576
