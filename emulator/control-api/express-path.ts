/** `/a/{b}:reset` as Express writes it: `/a/:b\\:reset`. */
export function toExpressPath(path: string): string {
  return path.replaceAll(':', '\\:').replaceAll(/\{(\w+)\}/g, ':$1')
}
