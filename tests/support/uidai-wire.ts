/** Keeps every byte that passes between a desk and a server on this machine, both ways. One rule: it changes nothing. */
import { connect, createServer, type Socket } from 'node:net'

export interface Wire {
  readonly port: number
  /** All bytes so far, as they were on the wire. */
  bytes(): Buffer
  close(): Promise<void>
}

export async function openWire(targetPort: number): Promise<Wire> {
  const passed: Buffer[] = []
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(targetPort, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('data', (data: Buffer) => {
        passed.push(data)
        to.write(data)
      })
      from.on('end', () => to.end())
      // A broken line is what some of the tests are for; one end takes the other with it.
      from.on('error', () => from.destroy())
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as { port: number }).port,
    bytes: () => Buffer.concat(passed),
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
