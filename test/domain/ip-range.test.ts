import { BlockList, isIPv6 } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWithin, parseIpRange, type IpRange } from '../../emulator/domain/ip-range.ts'

describe('parseIpRange', () => {
  test.each([
    '127.0.0.1',
    '0.0.0.0/0',
    '10.0.0.0/8',
    '192.168.1.7/32',
    '::',
    '::1',
    '1::',
    '2001:db8::/32',
    '2001:DB8:0:0:0:0:0:1',
    '::ffff:127.0.0.1',
    '64:ff9b::10.0.0.1/128',
  ])('takes %s', (text) => {
    expect(parseIpRange(text)).toBe(text)
  })

  test.each([
    '',
    'localhost',
    '127.0.0',
    '127.0.0.1.1',
    '127.0.0.256',
    '127.0.0.01',
    '127.0.0.1/33',
    '127.0.0.1/',
    '127.0.0.1/8/8',
    '127.0.0.1 ',
    '10.0.0.0/-1',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '12345::',
    '1.2.3.4::',
    '::1.2.3',
    '::1/129',
    'fe80::1%eth0',
  ])('refuses %j', (text) => {
    expect(parseIpRange(text)).toBeUndefined()
  })
})

describe('isWithin', () => {
  test.each([
    { range: '127.0.0.1', ip: '127.0.0.1', expected: true },
    { range: '127.0.0.1', ip: '127.0.0.2', expected: false },
    { range: '127.0.0.0/8', ip: '::ffff:127.1.2.3', expected: true },
    { range: '::ffff:127.0.0.0/104', ip: '127.1.2.3', expected: true },
    { range: '0.0.0.0/0', ip: '::1', expected: false },
    { range: '::/0', ip: '127.0.0.1', expected: true },
    { range: '2001:db8::/32', ip: '2001:db8:ffff::1', expected: true },
    { range: '2001:db8::/32', ip: '2001:db9::1', expected: false },
    { range: '::/0', ip: 'not an address', expected: false },
  ])('$range has $ip: $expected', ({ range, ip, expected }) => {
    expect(isWithin(range as IpRange, ip)).toBe(expected)
  })

  test('agrees with the block list of Node on any address and range of one kind', () => {
    const cases = fc.oneof(
      fc.record({ base: fc.ipV4(), ip: fc.ipV4(), length: fc.integer({ min: 0, max: 32 }) }),
      // Without the stretch where IPv4 lies, which a block list takes for addresses of its own.
      fc.record({
        base: fc.ipV6().filter((ip) => !ip.includes('.')),
        ip: fc.ipV6().filter((ip) => !ip.includes('.')),
        length: fc.integer({ min: 0, max: 128 }),
      }),
    )
    fc.assert(
      fc.property(cases, ({ base, ip, length }) => {
        const kind = isIPv6(base) ? 'ipv6' : 'ipv4'
        const list = new BlockList()
        list.addSubnet(base, length, kind)
        expect(isWithin(`${base}/${String(length)}` as IpRange, ip)).toBe(list.check(ip, kind))
      }),
    )
  })
})
