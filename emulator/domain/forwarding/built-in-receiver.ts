/** Host under which forwards name the built-in receiver: the same in every workspace and on every port, so that it can be saved and shared. */
const HOST = 'http://bramka.localhost/receiver/'

/** Answers the address by which a forward calls the built-in receiver of this name. */
export function builtInReceiverUrl(name: string, query: string): string {
  return `${HOST}${name}?${query}`
}

/** Answers where an address really leads: one of the built-in receiver to that of the workspace, any other where it says. */
export function resolveBuiltInReceiver(url: string, http: string, workspace: string): string {
  return url.startsWith(HOST) ? `${http}/w/${workspace}/_bramka/receiver/${url.slice(HOST.length)}` : url
}
