import { describe, expect, test } from 'vitest'
import type { Contact } from '../../../emulator/contract/contacts.ts'
import { exportMembers, toCsv, toJson } from '../../../src-renderer/features/contacts/group-export.ts'

const at = '2025-03-03T09:00:00.000Z'
const blank = { lastName: '', company: '', taxId: '', email: '', address: '', city: '', description: '' }

function aMember(text: string): Contact {
  const evidence = {
    number: '+48503340503',
    keyword: 'OGRODNIK',
    text,
    receivedAt: at,
    messageId: '1',
    traceId: '1',
  }
  return {
    id: 1,
    accountId: 1,
    phone: '+48500600700',
    ...blank,
    firstName: 'Ola',
    createdAt: at,
    blacklisted: false,
    groups: [
      { groupId: 7, groupName: 'Ogrodnicy', joinedAt: at, source: 'keyword', evidence },
      { groupId: 8, groupName: 'Inni', joinedAt: at, source: 'manual', evidence: null },
    ],
  }
}

const header = 'phone,firstName,lastName,joinedAt,source,number,keyword,text,receivedAt'

describe('the export of a group', () => {
  test('R80, R193: has a line with its evidence for each member, with the phone masked unless asked for whole', () => {
    const [masked, whole] = (['masked', 'whole'] as const).map((exposure) =>
      toCsv(exportMembers([aMember('Ogrodnik')], 7, exposure)),
    )
    const line = (phone: string) => `${phone},Ola,,${at},keyword,+48503340503,OGRODNIK,Ogrodnik,${at}`
    expect([masked, whole]).toEqual([
      `\uFEFF${header}\r\n${line('+4850060****')}\r\n`,
      `\uFEFF${header}\r\n${line('+48500600700')}\r\n`,
    ])
  })
  test('R80: leaves the evidence of a member added by hand empty', () => {
    const [member] = exportMembers([aMember('Ogrodnik')], 8, 'whole')
    expect(member).toEqual({
      phone: '+48500600700',
      firstName: 'Ola',
      lastName: '',
      joinedAt: at,
      source: 'manual',
      number: '',
      keyword: '',
      text: '',
      receivedAt: '',
    })
  })
  test.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1+1', "'+1+1"],
    ['-tak', "'-tak"],
    ['a,b\nc', '"a,b\nc"'],
    ['powiedział "tak"', '"powiedział ""tak"""'],
  ])('what somebody wrote, %j, is a harmless cell', (text, cell) => {
    const csv = toCsv(exportMembers([aMember(text)], 7, 'masked'))
    expect(csv).toContain(`,OGRODNIK,${cell},${at}\r\n`)
  })
  test('is the same in JSON', () => {
    const members = exportMembers([aMember('Ogrodnik')], 7, 'masked')
    expect(JSON.parse(toJson(members))).toEqual(members)
  })
})
