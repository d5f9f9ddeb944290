/** How much of a source is worked on before others get their turn: a millisecond or two. */
const SLICE_BYTES = 262_144

/** The pieces of a source in their order, with a turn of the event loop between them. */
export async function* slicesOf(source: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < source.length; start += SLICE_BYTES) {
    if (start > 0) await new Promise((resolve) => setImmediate(resolve))
    yield source.subarray(start, start + SLICE_BYTES)
  }
}
