import type { BenchRow } from './bench-run.ts'
import { cloning } from './cloning.ts'
import { eventLoop } from './event-loop.ts'
import { inboundByManyClients, inboundByOneClient } from './inbound-by-http.ts'
import { inboundInBulk } from './inbound-in-bulk.ts'
import { matching } from './matching.ts'
import { memory } from './memory.ts'
import { pulling } from './pulling.ts'
import { searching } from './searching.ts'
import { sendingSingly, sendingToMany } from './sending.ts'
import { starting } from './starting.ts'

/** What is measured, in this order. */
export const BENCH_ROWS: readonly BenchRow[] = [
  inboundByManyClients,
  inboundByOneClient,
  inboundInBulk,
  eventLoop,
  matching,
  cloning,
  memory,
  starting,
  searching,
  sendingSingly,
  sendingToMany,
  pulling,
]
