/** What a register of many people weighs in memory, against an empty Node process, both in a process of their own. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { SessionId, StaffId } from '#contract/fields'
import { fact } from '../../main/register/log/append.ts'
import { openTestDay } from '../support/site.ts'
import type { Line } from './harness.ts'
import { population } from './population.ts'

const PEOPLE = 100_000

export async function benchMemory(): Promise<Line[]> {
  const { site, sessionId } = await openTestDay()
  const by = site.staff.verifier as StaffId
  const facts = [...population(PEOPLE, sessionId as SessionId)].map((body) =>
    fact({ type: 'person-registered.1', by, body }),
  )
  site.register.context.append(facts)
  site.register.idle()
  const ours = weigh('open-and-search', site.folder)
  const empty = weigh('nothing')
  site.close()
  return [
    {
      what: `memory of the register with ${PEOPLE.toLocaleString('en')} people, after searching`,
      value: `${ours.toFixed(0)} MB`,
      against: `an empty Node process: ${empty.toFixed(0)} MB`,
      ratio: ours / empty,
      goal: '≤ 120 MB',
    },
  ]
}

/** Megabytes of resident memory. */
function weigh(what: 'open-and-search' | 'nothing', folder = ''): number {
  const script = join(import.meta.dirname, 'weigh.ts')
  return Number(execFileSync(process.execPath, [script, what, folder], { encoding: 'utf8' })) / 1024 / 1024
}
