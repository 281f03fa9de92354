/** What the server relies on in its store, and what may happen to a PostgreSQL behind its back. */
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Hash } from '#contract/fields'
import { claimStore } from '../../main/national/store/claim.ts'
import { openPostgres } from '../../main/national/store/postgres.ts'
import { NOW } from '../proof/trust.ts'
import { openTestNational } from '../support/national.ts'
import { startPostgres, type TestPostgres } from '../support/postgres.ts'
import { batchOf, deviceWithEvents, send } from './device.ts'
import { openTestStore, STORES, type TestStore } from './stores.ts'

const Head = z.object({ seq: z.int() })

describe.each(STORES)('a store in %s', (name) => {
  let kept: TestStore
  beforeAll(async () => {
    kept = await openTestStore(name)
  }, 120_000)
  afterAll(() => kept.close())

  const add = `insert into head (log, seq, hash) values ($1, $2, 'h')`
  const read = (log: string) => kept.store.rows('select seq from head where log = $1', [log], Head)

  test('keeps all that a transaction wrote, or nothing of it', async () => {
    await kept.store.transaction((sql) => sql.run(add, ['whole', 1]))
    const half = kept.store.transaction(async (sql) => {
      await sql.run(add, ['half', 1])
      throw new Error('the power went')
    })
    await expect(half).rejects.toThrow('the power went')
    expect([await read('whole'), await read('half')]).toEqual([[{ seq: 1 }], []])
  })

  test('goes on after a statement that failed', async () => {
    const twice = kept.store.transaction(async (sql) => {
      for (const seq of [1, 2]) await sql.run(add, ['twice', seq])
    })
    await expect(twice).rejects.toThrow('duplicate key')
    expect(await read('twice')).toEqual([])
  })

  test('gives every script back as it was, and no row that is not what was asked for', async () => {
    const text = 'टीका, வணக்கம், \u{1F489}, "quotes", {braces}, \\ and \n'
    await kept.store.transaction((sql) =>
      sql.run('insert into head (log, seq, hash) select * from unnest($1::text[], $2::int[], $3::text[])', [
        ['scripts'],
        [1],
        [text],
      ]),
    )
    const where = `from head where log = 'scripts'`
    expect(await kept.store.row(`select hash ${where}`, [], z.object({ hash: z.string() }))).toEqual({ hash: text })
    await expect(kept.store.row(`select hash ${where}`, [], Head)).rejects.toThrow('expected number')
  })
})

describe.each(STORES)('whose a store in %s is', (name) => {
  const [ours, theirs] = ['a', 'b'].map((letter) => Hash.parse(letter.repeat(64)))

  test('is settled by the root that opens it first', async () => {
    const kept = await openTestStore(name)
    const owner = { root: ours as Hash, mode: 'practice' } as const
    await claimStore(kept.store, owner)
    await claimStore(kept.store, owner)
    await expect(claimStore(kept.store, { ...owner, root: theirs as Hash })).rejects.toThrow('another root')
    await expect(claimStore(kept.store, { ...owner, mode: 'real' })).rejects.toThrow('another root')
    await claimStore(kept.store, owner)
    await kept.close()
  }, 120_000)
})

describe.each(STORES.filter((name) => name === 'PostgreSQL'))('the national server on %s', () => {
  let postgres: TestPostgres
  beforeAll(async () => {
    postgres = await startPostgres()
  }, 120_000)
  afterAll(() => postgres.stop())

  test('goes on when the database drops its connections', async () => {
    const store = await openPostgres(await postgres.newDatabase())
    const national = await openTestNational({ store, now: () => NOW })
    const { device, events } = await deviceWithEvents(national, 4)
    expect(await send(national, batchOf(device, events, 1, 2))).toMatchObject({ status: 200 })
    await Promise.all([1, 2, 3].map(() => store.rows('select pg_sleep(0.1)', [], z.unknown())))
    const drop = `select pg_terminate_backend(pid) as dropped from pg_stat_activity
      where pid <> pg_backend_pid() and datname = current_database()`
    expect(await store.rows(drop, [], z.object({ dropped: z.literal(true) }))).toHaveLength(2)
    expect(await send(national, batchOf(device, events, 3, 4))).toMatchObject({ status: 200 })
    await national.close()
    await store.close()
  })

  test('may be started twice at the same moment on one new database', async () => {
    const url = await postgres.newDatabase()
    const stores = await Promise.all([openPostgres(url), openPostgres(url), openPostgres(url)])
    const applied = await stores[0].rows(
      'select number from migration order by number',
      [],
      z.object({ number: z.int() }),
    )
    const scripts = readdirSync(new URL('../../main/national/store/migrations/', import.meta.url)).length
    expect(applied).toEqual(Array.from({ length: scripts }, (_, at) => ({ number: at + 1 })))
    for (const store of stores) await store.close()
  })

  test('does not start on a database that cannot hold every script', async () => {
    await expect(openPostgres(await postgres.newDatabase('SQL_ASCII'))).rejects.toThrow('UTF8')
  })
})
