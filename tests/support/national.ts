/** The reference national server on a real socket, with a line in front that can be cut. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CentreCode } from '#contract/fields'
import { openAuthority } from '../../main/national/authority.ts'
import { invite } from '../../main/national/enrolment.ts'
import type { National } from '../../main/national/national.ts'
import { type Totals, totals } from '../../main/national/read-back.ts'
import { serve } from '../../main/national/server.ts'
import { openPglite } from '../../main/national/store/pglite.ts'
import type { NationalStore } from '../../main/national/store/store.ts'
import { laptopNow } from './laptop-clock.ts'
import { type Line, openLine } from './line.ts'

export interface TestNational {
  readonly national: National
  /** What the laptops are told; it goes through the line. */
  readonly url: string
  /** Around the line, for what the test itself asks. */
  readonly direct: string
  readonly line: Line
  readonly bugs: unknown[]
  invite(centreCode: string): Promise<string>
  totals(): Promise<Totals>
  close(): Promise<void>
}

export interface NationalOptions {
  readonly mode?: 'real' | 'practice'
  readonly store?: NationalStore
  /** Milliseconds since 1970; as a played laptop reads them when absent. */
  readonly now?: () => number
}

let kept: NationalStore | undefined

/** One database a test file, emptied each time: starting one takes seconds. It ends with the file's process. */
async function emptyStore(): Promise<NationalStore> {
  kept ??= await openPglite()
  await kept.run(
    `truncate invitation, device, head, event, batch, policy, notice, day_list, device_certificate, certificate,
       revocation, revoked_device, revocation_issue, seal_staff`,
    [],
  )
  return kept
}

export async function openTestNational(options: NationalOptions = {}): Promise<TestNational> {
  const { mode = 'practice', now = laptopNow, store = await emptyStore() } = options
  const folder = mkdtempSync(join(tmpdir(), 'teeka-national-'))
  const bugs: unknown[] = []
  const authority = openAuthority(folder, mode, now())
  const national: National = { authority, store, nowMs: now, random: randomBytes, operatorToken: 'test-operator' }
  const onBug = (where: string, error: unknown): void => void bugs.push(where, error)
  const server = await serve(national, { port: 0, host: '127.0.0.1', onBug })
  const line = await openLine({ port: server.port })
  return {
    national,
    url: line.url,
    direct: `http://127.0.0.1:${server.port}`,
    line,
    bugs,
    invite: (centreCode) => invite(centreCode as CentreCode, national),
    totals: () => totals(national),
    close: async () => {
      await line.close()
      await server.close()
      rmSync(folder, {
        recursive: true,
        force: true,
      })
    },
  }
}
