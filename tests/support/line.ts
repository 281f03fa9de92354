/**
 * A network line with faults: a TCP proxy on this machine that can be cut, slowed, or cut after so many bytes. One
 * rule: what goes through is not looked at.
 */
import { createConnection, createServer, type Server, type Socket } from 'node:net'

export interface Line {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  cut(): void
  mend(): void
  /** Lets everything up to the server and cuts when its answer comes. */
  deafen(): void
  /** Lets one answer through and cuts then. */
  cutAfterAnswer(): void
  /** Lets so many more bytes up to the server, then cuts. */
  cutAfter(bytes: number): void
  close(): Promise<void>
}

export async function openLine(target: { readonly port: number }): Promise<Line> {
  const open = new Set<Socket>()
  let up = true
  let deaf = false
  let lastAnswer = false
  let budget = Number.POSITIVE_INFINITY
  const cut = (): void => {
    up = false
    for (const socket of open) socket.destroy()
  }
  const server: Server = createServer((near) => {
    if (!up) return void near.destroy()
    const far = createConnection({ host: '127.0.0.1', port: target.port })
    for (const socket of [near, far]) {
      open.add(socket)
      // A line that breaks is what this is for; either end's error ends both.
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (data) => {
      budget -= data.length
      if (budget < 0) return cut()
      return void far.write(data)
    })
    far.on('data', (data) => {
      if (deaf) return cut()
      return void near.write(data, () => {
        if (lastAnswer) cut()
      })
    })
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    cut,
    cutAfterAnswer: () => {
      lastAnswer = true
    },
    deafen: () => {
      deaf = true
    },
    mend: () => {
      up = true
      deaf = false
      lastAnswer = false
      budget = Number.POSITIVE_INFINITY
    },
    cutAfter: (bytes) => {
      budget = bytes
    },
    close: () => {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
