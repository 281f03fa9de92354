/** Identity at the desk: from a scan to its verdict, and those alike among many, each against the naive way. */
import { z } from 'zod'
import { Birth, Gender, Mobile } from '#contract/fields'
import { compareMatchables, type Matchable } from '#domain/matching/person-match'
import { candidatesFor, type Subject } from '../../main/register/matching/candidates.ts'
import { tokenOf } from '../../main/register/matching/tokens.ts'
import { aadhaarCard } from '../support/aadhaar.ts'
import { openCardDay } from '../register/identity/card-day.ts'
import { openTestDay, type OpenDay } from '../support/site.ts'
import { type Line, measure, ms } from './harness.ts'
import { load } from './people.ts'
import { misspelt, seeded } from './population.ts'

const SCANS = 200
const REGISTRATIONS = 400
const NAIVE = 12

export async function benchIdentity(count: number): Promise<Line[]> {
  return [...(await scans()), ...(await candidates(count))]
}

/** The whole call: digits in, verified, held, looked for in the register, the answer for the screen out. */
async function scans(): Promise<Line[]> {
  const day = await openCardDay()
  const cards = Array.from({ length: SCANS }, (_, index) =>
    aadhaarCard(day.key, { lastFour: String(1000 + index), name: `Sunita ${index % 2 === 0 ? 'Jadhav' : 'Kale'}` }),
  )
  const read = await measure(SCANS, (index) => day.site.must('identity.read', { text: cards[index] ?? '' }))
  const slow = await measure(SCANS, (index) => tokenOf('aadhaar-offline', `${index}`, day.site.register.context))
  day.site.close()
  return [
    {
      what: 'scan to verdict: Secure QR verified, token made, register searched',
      value: `${ms(read.p50)} (p99 ${ms(read.p99)})`,
      against: `the slow token alone, which is meant to be slow: ${ms(slow.p50)}`,
      ratio: read.p50 / slow.p50,
      goal: 'p99 < 150 ms',
    },
  ]
}

const PersonLike = z.object({
  name: z.string(),
  birth: z.string().transform((text) => Birth.parse(JSON.parse(text))),
  gender: Gender,
  mobile: Mobile.nullable(),
})

async function candidates(count: number): Promise<Line[]> {
  const day = await openTestDay()
  load(day, count)
  const comers = comersOf(day)
  const { db } = day.site.register.context
  const ours = await measure(comers.length, (index) => candidatesFor(comers[index] ?? nobody, { db }))
  const naive = await measure(NAIVE, (index) => readEverybody(day, comers[index] ?? nobody))
  day.site.close()
  return [
    {
      what: `those alike for one registration among ${count.toLocaleString('en')}`,
      value: `${ms(ours.p50)} (p99 ${ms(ours.p99)})`,
      against: `comparing with everybody: ${ms(naive.p50)}`,
      ratio: ours.p50 / naive.p50,
      goal: 'p99 < 30 ms',
    },
  ]
}

const nobody: Subject = {
  about: {
    name: 'Nobody',
    nativeName: null,
    birth: { kind: 'year', year: 1974 },
    gender: 'other',
    mobile: null,
    documents: [],
  },
  person: null,
  tokens: [],
  evidence: null,
  certificateId: null,
  referenceId: null,
}

/** People of the register who come again, spelt as it came. */
function comersOf({ site }: OpenDay): Subject[] {
  const chance = seeded(11)
  return site.register.context.db
    .rows(
      'select name, birth, gender, mobile from person order by (id * 2654435761) % 4294967296 limit :limit',
      PersonLike,
      { limit: REGISTRATIONS },
    )
    .map((row) => ({ ...nobody, about: { ...row, name: misspelt(row.name, chance), nativeName: null, documents: [] } }))
}

/** The same question without any key: every row is read and compared. */
function readEverybody({ site }: OpenDay, { about }: Subject): number {
  let found = 0
  for (const row of site.register.context.db.each('select name, birth, gender, mobile from person')) {
    const other: Matchable = { ...PersonLike.parse(row), nativeName: null, documents: [] }
    if (compareMatchables(about, other).band !== 'other') found += 1
  }
  return found
}
