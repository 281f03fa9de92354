/** A register of many people: bringing them in, and finding one as one types. */
import { z } from 'zod'
import type { SessionId, StaffId } from '#contract/fields'
import { fact } from '../../main/register/log/append.ts'
import { openTestDay, type OpenDay } from '../support/site.ts'
import { type Line, measure, ms, timed } from './harness.ts'
import { misspelt, population, seeded } from './population.ts'

const CHUNK = 10_000
const QUERIES = 150

export async function benchPeople(count: number): Promise<Line[]> {
  const day = await openTestDay()
  const floor = await loadFloor(day, Math.min(count, 100_000))
  const took = (await timed(1, () => load(day, count)))[0] ?? 0
  const rate = count / (took / 1000)
  const lines: Line[] = [
    {
      what: `bulk import, ${count.toLocaleString('en')} people: hashed, chained, all indexes`,
      value: `${ms(took)} (${Math.round(rate).toLocaleString('en')}/s)`,
      against: `bare rows without hash or index: ${Math.round(floor).toLocaleString('en')}/s`,
      ratio: floor / rate,
      goal: '≤ 3.5×',
    },
    ...(await typeAhead(day, count)),
  ]
  day.site.close()
  return lines
}

export function load({ site, sessionId }: OpenDay, count: number): void {
  const by = site.staff.verifier as StaffId
  let facts = []
  for (const body of population(count, sessionId as SessionId)) {
    facts.push(fact({ type: 'person-registered.1', by, body }))
    if (facts.length === CHUNK) {
      site.register.context.append(facts)
      site.register.idle()
      facts = []
    }
  }
  if (facts.length > 0) site.register.context.append(facts)
}

/** The same people as rows of a table without any index, in one transaction, in the same encrypted file. */
async function loadFloor({ site, sessionId }: OpenDay, count: number): Promise<number> {
  const { keep } = site.register.context
  keep.script('create table bare (body text not null) strict')
  const bodies = [...population(count, sessionId as SessionId)].map((body) => JSON.stringify(body))
  const [took = 0] = await timed(1, () =>
    keep.transaction(() => {
      for (const body of bodies) keep.run('insert into bare (body) values (:body)', { body })
    }),
  )
  keep.script('drop table bare')
  return count / (took / 1000)
}

async function typeAhead({ site }: OpenDay, count: number): Promise<Line[]> {
  const { db } = site.register.context
  const names = db.rows(
    'select name from person order by (id * 2654435761) % 4294967296 limit :limit',
    z.object({ name: z.string() }),
    { limit: QUERIES },
  )
  const find = (text: string) => site.must('people.search', { text, limit: 20 })
  await find('suneeta jadav')
  const typed = names.map(({ name }) => beginnings(name))
  const plain = await measure(typed.length, (index) => find(typed[index] ?? ''))
  const chance = seeded(3)
  const wrong = names.map(({ name }) => misspelt(name, () => chance() * 0.07))
  const fuzzy = await measure(wrong.length, (index) => find(wrong[index] ?? ''))
  const scan = await measure(12, (index) =>
    db.rows(`select name from person where name like :like limit 20`, z.object({ name: z.string() }), {
      like: `%${(names[index]?.name ?? '').slice(1)}x%`,
    }),
  )
  const among = `among ${count.toLocaleString('en')}`
  const against = `reading every name with LIKE: ${ms(scan.p50)}`
  return [
    { what: `type-ahead ${among}`, value: spread(plain), against, ratio: plain.p50 / scan.p50, goal: 'p99 < 5 ms' },
    { what: `misspelt ${among}`, value: spread(fuzzy), against, ratio: fuzzy.p50 / scan.p50, goal: 'p99 < 5 ms' },
  ]
}

const spread = ({ p50, p99 }: { p50: number; p99: number }): string => `${ms(p50)} (p99 ${ms(p99)})`

/** The first word and the first two letters of the last, as one stops typing. */
function beginnings(name: string): string {
  const words = name.split(' ')
  return `${words[0] ?? ''} ${(words.at(-1) ?? '').slice(0, 2)}`
}
