/** An IP address or a range of them in CIDR notation, as typed: `127.0.0.1`, `10.0.0.0/8`, `2001:db8::/32`. */
export type IpRange = string & { readonly __brand: 'IpRange' }

/** Reads an address or a range, IPv4 or IPv6; undefined when it is neither. */
export function parseIpRange(text: string): IpRange | undefined {
  return toBlock(text) === undefined ? undefined : (text as IpRange)
}

/** Answers whether an address is within a range. An IPv4 address is the same when it is written as IPv6: `::ffff:127.0.0.1`. */
export function isWithin(range: IpRange, ip: string): boolean {
  const block = toBlock(range)
  const address = toBits(ip)
  if (block === undefined || address === undefined) return false
  return address >> block.freeBits === block.start >> block.freeBits
}

const IPV6_BITS = 128
const IPV4_BITS = 32
/** Where IPv4 lies within IPv6: `::ffff:0:0/96`. */
const IPV4_START = 0xffffn << 32n

/** A block of addresses: `freeBits` at the end of `start` may be anything. */
interface Block {
  readonly start: bigint
  readonly freeBits: bigint
}

function toBlock(text: string): Block | undefined {
  const [, ip = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const start = toBits(ip)
  if (start === undefined) return undefined
  const bits = ip.includes(':') ? IPV6_BITS : IPV4_BITS
  const freeBits = bits - Number(length ?? bits)
  return freeBits < 0 ? undefined : { start, freeBits: BigInt(freeBits) }
}

/** The 128 bits of an address; those of an IPv4 one as IPv6 has them. */
function toBits(ip: string): bigint | undefined {
  if (!ip.includes(':')) {
    const groups = ipv4Groups(ip)
    return groups === undefined ? undefined : IPV4_START | joinGroups(groups)
  }
  const groups = ipv6Groups(ip)
  return groups === undefined ? undefined : joinGroups(groups)
}

/** The two 16-bit groups of `127.0.0.1`. */
function ipv4Groups(ip: string): number[] | undefined {
  const bytes = ip.split('.')
  if (bytes.length !== 4 || bytes.some((byte) => !/^(0|[1-9]\d{0,2})$/.test(byte) || Number(byte) > 255)) {
    return undefined
  }
  const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number)
  return [a * 256 + b, c * 256 + d]
}

/** The eight 16-bit groups of an IPv6 address; one `::` stands for at least one group of zeros. */
function ipv6Groups(ip: string): number[] | undefined {
  const texts = ip.split('::')
  const [head, tail] = texts.map((half, index) => halfGroups(half, index === texts.length - 1))
  if (head === undefined || texts.length > 2) return undefined
  if (texts.length === 1) return head.length === 8 ? head : undefined
  if (tail === undefined || head.length + tail.length > 7) return undefined
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail]
}

/** The groups on one side of `::`. What stands at the very end may be an IPv4 address. */
function halfGroups(half: string, isEnd: boolean): number[] | undefined {
  if (half === '') return []
  const texts = half.split(':')
  const last = isEnd ? ipv4Groups(texts.at(-1) ?? '') : undefined
  const hexadecimal = last === undefined ? texts : texts.slice(0, -1)
  if (!hexadecimal.every((text) => /^[\da-f]{1,4}$/i.test(text))) return undefined
  return [...hexadecimal.map((text) => Number.parseInt(text, 16)), ...(last ?? [])]
}

function joinGroups(groups: readonly number[]): bigint {
  return groups.reduce((bits, group) => (bits << 16n) | BigInt(group), 0n)
}
