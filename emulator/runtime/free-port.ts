/** Where a door wants to listen. */
export interface PortWish {
  /** Address to listen on; anything but loopback was asked for explicitly. */
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** Whether to take the next free port when this one is taken. */
  readonly mayMove: boolean
}

/** How many ports after the wanted one are tried. */
const PORTS_TO_TRY = 20

/** Listens on the wanted port, or the next free one if that is allowed. Rejects with one clear sentence; `flag` chooses another port. */
export async function listenOnFreePort<Listening>(
  { host, port: wanted, mayMove }: PortWish,
  flag: string,
  listenOn: (port: number) => Promise<Listening>,
): Promise<Listening> {
  const last = mayMove && wanted !== 0 ? wanted + PORTS_TO_TRY : wanted
  for (let port = wanted; ; port++) {
    try {
      return await listenOn(port)
    } catch (cause) {
      const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
      if (isTaken && port < last) continue
      throw new Error(
        isTaken
          ? `port ${String(port)} on ${host} is taken; end the other program, or choose with ${flag} (0 takes any free one)`
          : `cannot listen on ${host}:${String(port)}`,
        { cause },
      )
    }
  }
}
