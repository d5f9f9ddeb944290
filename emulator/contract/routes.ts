import type { EVENT_STREAM } from './events.ts'
import type { OperationId, Operations } from './operations.ts'

/** Where the control API stands on the server; the paths below are relative to it. */
export const CONTROL_API_PATH = '/_bramka/v1'

type RouteOf<Id extends OperationId> = `${Operations[Id]['method']} ${Operations[Id]['path']}`

/**
 * Method and path of every operation, for a client that must not carry the schemas along: the panel's bundle. The compiler
 * holds each line against the table of operations, so a route that differs, is missing or is left over does not compile.
 */
export const ROUTES = {
  readStatus: 'get /status',
  listRules: 'get /rules',
  listProfileKeys: 'get /profile-keys',
  listWorkspaces: 'get /workspaces',
  createWorkspace: 'post /workspaces',
  readWorkspace: 'get /workspaces/{workspace}',
  updateWorkspace: 'patch /workspaces/{workspace}',
  deleteWorkspace: 'delete /workspaces/{workspace}',
  resetWorkspace: 'post /workspaces/{workspace}:reset',
  listSnapshots: 'get /workspaces/{workspace}/snapshots',
  takeSnapshot: 'post /workspaces/{workspace}/snapshots',
  restoreSnapshot: 'post /workspaces/{workspace}/snapshots/{snapshot}:restore',
  deleteSnapshot: 'delete /workspaces/{workspace}/snapshots/{snapshot}',
  exportWorkspace: 'get /workspaces/{workspace}/export',
  listAccounts: 'get /workspaces/{workspace}/accounts',
  createAccount: 'post /workspaces/{workspace}/accounts',
  updateAccount: 'patch /workspaces/{workspace}/accounts/{account}',
  listNumbers: 'get /workspaces/{workspace}/numbers',
  createNumber: 'post /workspaces/{workspace}/numbers',
  readNumber: 'get /workspaces/{workspace}/numbers/{number}',
  updateNumber: 'patch /workspaces/{workspace}/numbers/{number}',
  deleteNumber: 'delete /workspaces/{workspace}/numbers/{number}',
  listKeywords: 'get /workspaces/{workspace}/numbers/{number}/keywords',
  createKeyword: 'post /workspaces/{workspace}/numbers/{number}/keywords',
  createKeywords: 'post /workspaces/{workspace}/numbers/{number}/keywords:batch',
  readKeyword: 'get /workspaces/{workspace}/numbers/{number}/keywords/{keyword}',
  updateKeyword: 'patch /workspaces/{workspace}/numbers/{number}/keywords/{keyword}',
  deleteKeyword: 'delete /workspaces/{workspace}/numbers/{number}/keywords/{keyword}',
  listGroups: 'get /workspaces/{workspace}/groups',
  createGroup: 'post /workspaces/{workspace}/groups',
  updateGroup: 'patch /workspaces/{workspace}/groups/{group}',
  deleteGroup: 'delete /workspaces/{workspace}/groups/{group}',
  listGroupMembers: 'get /workspaces/{workspace}/groups/{group}/members',
  listContacts: 'get /workspaces/{workspace}/contacts',
  createContact: 'post /workspaces/{workspace}/contacts',
  createContacts: 'post /workspaces/{workspace}/contacts:batch',
  findContacts: 'post /workspaces/{workspace}/contacts:find',
  readContact: 'get /workspaces/{workspace}/contacts/{contact}',
  updateContact: 'patch /workspaces/{workspace}/contacts/{contact}',
  deleteContact: 'delete /workspaces/{workspace}/contacts/{contact}',
  listBlacklist: 'get /workspaces/{workspace}/blacklist',
  createBlacklistEntry: 'post /workspaces/{workspace}/blacklist',
  deleteBlacklistEntry: 'delete /workspaces/{workspace}/blacklist/{phone}',
  listPhones: 'get /workspaces/{workspace}/phones',
  createPhone: 'post /workspaces/{workspace}/phones',
  updatePhone: 'patch /workspaces/{workspace}/phones/{phone}',
  deletePhone: 'delete /workspaces/{workspace}/phones/{phone}',
  listPhoneMessages: 'get /workspaces/{workspace}/phones/{phone}/messages',
  writeFromPhone: 'post /workspaces/{workspace}/phones/{phone}/messages',
  writeFromCrowd: 'post /workspaces/{workspace}/messages:receive',
  listMessages: 'get /workspaces/{workspace}/messages',
  sendMessage: 'post /workspaces/{workspace}/messages',
  readMessage: 'get /workspaces/{workspace}/messages/{message}',
  updateMessage: 'patch /workspaces/{workspace}/messages/{message}',
  readTrace: 'get /workspaces/{workspace}/traces/{trace}',
  tryText: 'post /workspaces/{workspace}/match',
  readClock: 'get /workspaces/{workspace}/clock',
  setClock: 'patch /workspaces/{workspace}/clock',
  advanceClock: 'post /workspaces/{workspace}/clock:advance',
  waitForIdle: 'get /workspaces/{workspace}/idle',
  waitForEvents: 'get /workspaces/{workspace}/events:wait',
  readProfile: 'get /workspaces/{workspace}/profile',
  updateProfile: 'patch /workspaces/{workspace}/profile',
  readLedger: 'get /workspaces/{workspace}/ledger',
  readTwoWayPool: 'get /workspaces/{workspace}/two-way',
  expireTwoWayMapping: 'post /workspaces/{workspace}/two-way:expire',
} as const satisfies { readonly [Id in OperationId]: RouteOf<Id> }

/** Path of the event stream, held against the contract in the same way. */
export const EVENT_STREAM_ROUTE = '/workspaces/{workspace}/events' satisfies (typeof EVENT_STREAM)['path']
