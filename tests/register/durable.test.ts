import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { LogId } from '#contract/fields'
import { verifyLog } from '../../main/register/log/verify.ts'
import {
  giveDose,
  openTestDay,
  type OpenDay,
  registerPerson,
  verifyPerson,
  askBeforeDose,
  seeDocument,
} from '../support/site.ts'
import { chanceFrom } from './chance.ts'
import { eventsIn } from './events.ts'
import { copyOf, fileIn, mustOpen, walIn } from './on-disk.ts'

const SEED = 47
const DOSES = 10
const CUTS = 50

let day: OpenDay
let log: LogId
const scratch = mkdtempSync(join(tmpdir(), 'teeka-durable-'))
/** After each answer: how long the write-ahead log was, and what had been confirmed by then. */
const confirmed: { wal: number; events: number; doses: readonly string[] }[] = []

beforeAll(async () => {
  day = await openTestDay()
  log = LogId.parse(day.site.register.context.home()?.log)
  day.site.reopen()
  await day.site.signIn('verifier')
  note([])
})
afterAll(() => {
  day.site.close()
  rmSync(scratch, { recursive: true, force: true })
})

function note(doses: readonly string[]): void {
  const { db } = day.site.register.context
  confirmed.push({ wal: statSync(walIn(day.site.folder)).size, events: eventsIn(db).length, doses })
}

interface Held {
  readonly events: number
  readonly doses: readonly string[]
}

/** What a register opened on these files holds; its log must verify, and its tables say what the log says. */
function heldIn(folder: string): Held {
  const { db, close } = mustOpen(folder)
  const whole = verifyLog(db, log)
  const events = eventsIn(db)
  const logged = events.flatMap(({ type, body }) =>
    type === 'dose-given.2' ? [Dose.parse(JSON.parse(body ?? '')).doseId] : [],
  )
  const shown = db.rows('select dose_id from dose order by seq', z.object({ dose_id: z.string() }))
  close()
  expect(whole).toEqual({ ok: true, value: events.length })
  expect(shown.map((row) => row.dose_id)).toEqual(logged)
  return { events: events.length, doses: logged }
}
const Dose = z.object({ doseId: z.string() })

test(
  'a dose is on the disk at the instant it is confirmed, though nothing was closed',
  { timeout: 60_000 },
  async () => {
    const { site } = day
    const doses: string[] = []
    for (let at = 0; at < DOSES; at += 1) {
      const personId = await registerPerson(day)
      note([...doses])
      await seeDocument(day, personId)
      note([...doses])
      await askBeforeDose(day, personId)
      note([...doses])
      const id = site.newId()
      expect(await giveDose(day, personId, { id })).toMatchObject({ ok: true })
      const folder = copyOf(site, join(scratch, `dose-${at}`))
      doses.push(id)
      note([...doses])
      expect(heldIn(folder).doses).toEqual(doses)
    }
  },
)

test(
  'a cable cut while the write-ahead log is being written costs nothing that was confirmed',
  { timeout: 60_000 },
  () => {
    const folder = copyOf(day.site, join(scratch, 'cut'))
    const [file, wal] = [readFileSync(fileIn(folder)), readFileSync(walIn(folder))]
    const chance = chanceFrom(SEED)
    const edges = confirmed
      .flatMap((one) => [one.wal, one.wal - 1, one.wal + 1])
      .filter((at) => at >= 0 && at <= wal.length)
    const cuts = [...Array.from({ length: CUTS }, () => Math.floor(chance() * wal.length)), ...edges]
    for (const cut of cuts) {
      const before = confirmed.findLast((one) => one.wal <= cut)
      const rubbish = Buffer.from(Array.from({ length: 5000 }, () => Math.floor(chance() * 256)))
      // Found by chance: rubbish that begins with the very byte that was cut off makes the frame whole again.
      rubbish.writeUInt8((wal[cut] ?? 0) ^ 0xff)
      for (const rest of [Buffer.alloc(0), rubbish]) {
        writeFileSync(fileIn(folder), file)
        writeFileSync(walIn(folder), Buffer.concat([wal.subarray(0, cut), rest]))
        expect([cut, heldIn(folder)]).toEqual([cut, { events: before?.events, doses: before?.doses }])
      }
    }
    expect(cuts.length).toBeGreaterThan(CUTS + DOSES)
  },
)

test('tidying the write-ahead log in an idle moment takes nothing away, nor does what comes after it', async () => {
  const { site } = day
  const { doses } = confirmed.at(-1) ?? { doses: [] }
  site.register.idle()
  expect(heldIn(copyOf(site, join(scratch, 'idle'))).doses).toEqual(doses)
  const personId = await registerPerson(day)
  await verifyPerson(day, personId)
  const id = site.newId()
  expect(await giveDose(day, personId, { id })).toMatchObject({ ok: true })
  expect(heldIn(copyOf(site, join(scratch, 'after'))).doses).toEqual([...doses, id])
  site.reopen()
  expect(heldIn(copyOf(site, join(scratch, 'morning'))).doses).toEqual([...doses, id])
})
