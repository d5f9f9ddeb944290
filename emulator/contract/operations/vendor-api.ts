import { z } from 'zod'
import { CreateFault, Fault, UpdateFault } from '../faults.ts'
import { NetworkRules, ReplaceNetworkRules } from '../network.ts'
import type { Operation } from '../operation.ts'
import { PageQuery, pageOf } from '../scalars.ts'
import { ListedVendorCall, VendorCall, VendorCallQuery, VendorInterface } from '../vendor-calls.ts'
import { MEGABYTE, WS } from './terms.ts'

/** What integrators need beside the vendor's interfaces: the log of calls, what there is to call, and things that go wrong. */
export const VENDOR_API_OPERATIONS = {
  listVendorCalls: {
    method: 'get',
    path: `${WS}/vendor-calls`,
    tag: 'vendor api',
    summary: 'Calls of the vendor’s interfaces, newest first',
    description:
      'The newest 10,000 are kept, with at most 64 MB of bodies and answers. Who reads the list finds every call that was answered before.',
    query: VendorCallQuery,
    status: 200,
    answer: pageOf(ListedVendorCall),
    problems: [404, 422],
  },
  readVendorCall: {
    method: 'get',
    path: `${WS}/vendor-calls/{call}`,
    tag: 'vendor api',
    summary: 'One call with its request and answer',
    description: 'Without secrets. `E_NO_CALL` also for one that is no longer kept.',
    status: 200,
    answer: VendorCall,
    problems: [404],
  },
  clearVendorCalls: {
    method: 'post',
    path: `${WS}/vendor-calls:clear`,
    tag: 'vendor api',
    summary: 'Empty the log of calls, and begin to count anew',
    description: 'Messages that calls have made stay.',
    status: 204,
    problems: [404],
  },
  listVendorInterfaces: {
    method: 'get',
    path: `${WS}/vendor-interfaces`,
    tag: 'vendor api',
    summary: 'What the vendor’s interfaces answer here, with counters',
    description:
      'Every action with its parameters and the errors of the catalogue, with how to get each here; counters are of this workspace.',
    status: 200,
    answer: z.strictObject({ items: z.array(VendorInterface) }),
    problems: [404],
  },
  listFaults: {
    method: 'get',
    path: `${WS}/faults`,
    tag: 'fault',
    summary: 'Faults injected into calls, in the order in which they are asked',
    description: 'The first active one that matches a call and hits it counts.',
    query: PageQuery,
    status: 200,
    answer: pageOf(Fault),
    problems: [404, 422],
  },
  createFault: {
    method: 'post',
    path: `${WS}/faults`,
    tag: 'fault',
    summary: 'Let calls of the vendor’s interfaces go wrong',
    description:
      'Without anything but `inject` it hits the next call, whichever it is, which is then not carried out. `E_FAULT`: no interface has ' +
      'that action or error code.',
    body: CreateFault,
    examples: {
      'the next three calls': {
        action: 'messages/send_sms',
        inject: { kind: 'status', status: 503 },
        when: { calls: 3 },
      },
    },
    status: 201,
    answer: Fault,
    problems: [404, 422],
  },
  updateFault: {
    method: 'patch',
    path: `${WS}/faults/{fault}`,
    tag: 'fault',
    summary: 'Change a fault, or switch it on or off',
    description: 'Fields that are left out stay; a new `when` begins to count anew.',
    body: UpdateFault,
    status: 200,
    answer: Fault,
    problems: [404, 422],
  },
  deleteFault: {
    method: 'delete',
    path: `${WS}/faults/{fault}`,
    tag: 'fault',
    summary: 'Remove a fault',
    description: 'Calls that it hit keep it in the log.',
    status: 204,
    problems: [404],
  },
  clearFaults: {
    method: 'post',
    path: `${WS}/faults:clear`,
    tag: 'fault',
    summary: 'Remove every fault',
    description: 'Those of forwards stay; `…/delivery-faults:clear` is for them.',
    status: 204,
    problems: [404],
  },
  readNetworkRules: {
    method: 'get',
    path: `${WS}/network-rules`,
    tag: 'network',
    summary: 'What becomes of outgoing messages in the network',
    description:
      'The first rule that applies decides, after magic numbers; without any, messages are delivered.',
    status: 200,
    answer: NetworkRules,
    problems: [404],
  },
  replaceNetworkRules: {
    method: 'put',
    path: `${WS}/network-rules`,
    tag: 'network',
    summary: 'Put other rules in the place of all there are',
    description: 'Messages that are in the network already keep what they met there.',
    body: ReplaceNetworkRules,
    maxBodyBytes: MEGABYTE,
    status: 200,
    answer: NetworkRules,
    problems: [404, 422],
  },
} as const satisfies Record<string, Operation>
