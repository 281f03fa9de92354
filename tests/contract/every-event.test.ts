import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Hash, Instant, type LogId, StaffId } from '#contract/fields'
import { FIRST_PREV } from '#domain/events/envelope'
import { type EventName, eventTypes } from '#domain/events/index'
import { canonicalJson, type Json } from '#proof/canonical-json'
import { sha256Hex } from '#proof/hash'
import { logIdOf, newSigningKey } from '#proof/keys'
import { appendFacts, type Fact } from '../../main/register/log/append.ts'
import { projectionDigests, rebuildProjections } from '../../main/register/projections/rebuild.ts'
import { type OpenStore, openStore } from '../../main/register/store/open.ts'
import { eventsIn } from '../register/events.ts'

const folder = new URL('../vectors/events/', import.meta.url)
const Vector = z.strictObject({ body: z.record(z.string(), z.json()), hash: Hash })

/** One body of every type, out of one day's log, and the hash that it was logged under. */
const vectorOf = (type: string) => Vector.parse(JSON.parse(readFileSync(new URL(`${type}.json`, folder), 'utf8')))
const names = Object.keys(eventTypes) as EventName[]

test('every event type has its vector, also one that is no longer written', () => {
  expect(readdirSync(folder).toSorted()).toEqual(names.map((name) => `${name}.json`).toSorted())
})

describe.each(names)('%s', (name) => {
  const { type, body: schema } = eventTypes[name]
  const { body, hash } = vectorOf(name)

  test('reads what was once written, unchanged and under the same hash', () => {
    expect(type).toBe(name)
    expect(schema.parse(body)).toEqual(body)
    expect(sha256Hex(canonicalJson(schema.parse(body) as Json))).toBe(hash)
  })
  test('takes no key that it does not know, and misses each that it does', () => {
    expect(schema.safeParse({ ...body, surprise: 1 }).success).toBe(false)
    for (const key of Object.keys(body)) {
      const { [key]: _, ...without } = body
      expect([key, schema.safeParse(without).success]).toEqual([key, false])
    }
  })
})

describe('a log of one event of each type', () => {
  const at = Instant.parse('2026-11-23T09:00:00.000+05:30')
  const by = StaffId.parse('0193575c-3a00-7000-8000-000000000001')
  const scratch = mkdtempSync(join(tmpdir(), 'teeka-events-'))
  const seal = newSigningKey()
  let store: OpenStore
  let log: LogId
  beforeAll(() => {
    const opened = openStore(join(scratch, 'register.db'), 'ab'.repeat(32))
    if (!opened.ok) throw new Error(opened.code)
    store = opened.value
    const founded = eventTypes['centre-founded.1'].body.parse(vectorOf('centre-founded.1').body)
    log = logIdOf(Buffer.from(founded.device, 'base64url'))
    const first = { log, first: FIRST_PREV, at }
    store.db.run('insert into log (log, mine, seq, hash, heard_at) values (:log, 1, 0, :first, :at)', first)
  })
  afterAll(() => {
    store.close()
    rmSync(scratch, { recursive: true, force: true })
  })
  const factOf = (type: EventName): Fact => ({ type, by, body: vectorOf(type).body as Fact['body'] })

  test.each(names.filter((name) => eventTypes[name].sealed))('takes %s under a seal only', (name) => {
    expect(() => appendFacts(store.db, log, [factOf(name)], at)).toThrow('must be sealed')
    expect(eventsIn(store.db)).toEqual([])
  })

  /** One names a dose by the hash of its event, which no vector can know; the other is the word of who is named in it. */
  const shownNowhere = new Set<EventName>(['doses-sealed.1', 'dose-disputed.1'])

  test('shows each in the tables, and says the same when they are built again', () => {
    for (const name of names) {
      const before = projectionDigests(store.db)
      appendFacts(store.db, log, [eventTypes[name].sealed ? { ...factOf(name), seal } : factOf(name)], at)
      const isShown = Object.entries(projectionDigests(store.db)).some(([table, digest]) => before[table] !== digest)
      expect([name, isShown]).toEqual([name, !shownNowhere.has(name)])
    }
    expect(eventsIn(store.db).map(({ type, body_hash }) => [type, body_hash])).toEqual(
      names.map((name) => [name, vectorOf(name).hash]),
    )
    const before = projectionDigests(store.db)
    expect(rebuildProjections(store.db)).toBe(names.length)
    expect(projectionDigests(store.db)).toEqual(before)
  })
})
