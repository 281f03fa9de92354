/** The reference national server for the demo, as a process of its own, behind a line that can be cut. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { StoredBatches } from '#contract/national'
import { addressIn, askForInvitation, operatorTokenIn } from '../../main/national/operator.ts'
import { EVENTS_FILE, MANIFEST_FILE } from '../../main/register/sync/transports/folder.ts'
import { type Line, openLine } from '../support/line.ts'

export const Totals = z.object({
  people: z.int(),
  doses: z.int(),
  certificates: z.int(),
  events: z.int(),
  batches: z.int(),
  receipts: z.int(),
})

export interface DemoServer {
  readonly line: Line
  readonly rootFile: string
  invite(centreCode: string): Promise<string>
  totals(): Promise<z.output<typeof Totals>>
  /** Writes the batches of a log as they were sent, and the receipts that were given for them. */
  writeOut(log: string, folders: { readonly batches: string; readonly receipts: string }): Promise<void>
  close(): Promise<void>
}

export async function startServer(folder: string): Promise<DemoServer> {
  const entry = join(import.meta.dirname, '../../main/national/entry.ts')
  const child = spawn(process.execPath, [entry, '--folder', folder, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = await addressOnceUp(folder, child)
  const line = await openLine({ port: Number(new URL(address).port) })
  const get = async (path: string): Promise<unknown> => {
    const authorization = `Bearer ${operatorTokenIn(folder)}`
    return (await fetch(address + path, { headers: { authorization } })).json()
  }
  return {
    line,
    rootFile: join(folder, 'root.pem'),
    invite: (centreCode) => askForInvitation(folder, centreCode),
    totals: async () => Totals.parse(await get('/v1/totals')),
    writeOut: async (log, folders) => {
      const { batches } = StoredBatches.parse(await get(`/v1/logs/${log}/batches?from=1`))
      mkdirSync(folders.receipts, { recursive: true })
      for (const { batch, manifest, bytes, receipt } of batches) {
        const target = batches.length === 1 ? folders.batches : join(folders.batches, batch)
        mkdirSync(target, { recursive: true })
        writeFileSync(join(target, MANIFEST_FILE), manifest)
        writeFileSync(join(target, EVENTS_FILE), Buffer.from(bytes, 'base64'))
        writeFileSync(join(folders.receipts, `${batch}.jws`), receipt)
      }
    },
    close: async () => {
      await line.close()
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function addressOnceUp(folder: string, child: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error('the national server did not start')
    const address = addressIn(folder)
    if (address !== undefined) return address
    await sleep(100)
  }
  throw new Error('the national server did not answer in half a minute')
}
