/** One dose, durable and encrypted, against the disk's own floor: four pages written and synced. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fact } from '../../main/register/log/append.ts'
import { DoseId, type PersonId } from '#contract/fields'
import { newSigningKey } from '#proof/keys'
import { giveUnasked, openTestDay, registerPerson, verifyPerson } from '../support/site.ts'
import { inTurns, type Line, measure, type Measured, ms } from './harness.ts'

const ROUNDS = 400
const FOUR_PAGES = Buffer.alloc(4 * 4096, 7)

export async function benchDose(): Promise<Line[]> {
  const day = await openTestDay()
  const { site, sessionId, vialId } = day
  const personId = await registerPerson(day)
  await verifyPerson(day, personId)
  const seal = newSigningKey()
  const file = openSync(join(site.folder, 'floor'), 'w')
  const floor = (): void => {
    writeSync(file, FOUR_PAGES, 0, FOUR_PAGES.length, 0)
    fdatasyncSync(file)
  }
  const dose = (): void =>
    site.register.context.append([
      fact({
        type: 'dose-given.2',
        by: site.staff.vaccinator as never,
        seal,
        body: {
          doseId: DoseId.parse(site.newId()),
          personId: personId as PersonId,
          sessionId: sessionId as never,
          vialId: vialId as never,
          verificationId: null,
          product: 'covishield',
          lot: '4121Z001',
          number: 1,
          of: 2,
          course: 'primary' as const,
          flags: [],
          pack: 'bench',
          order: null,
          dueFrom: null,
          vaccinator: site.staff.vaccinator as never,
          enteredBy: site.staff.vaccinator as never,
          entry: 'at-once' as const,
          lateBecause: null,
          reason: null,
          sheet: null,
          site: null,
          effort: null,
        },
      }),
    ])
  const { ours, theirs } = await inTurns(ROUNDS, dose, floor)
  closeSync(file)
  const call = await wholeCalls()
  site.close()
  return [
    {
      what: 'durable dose: sealed, chained, projected, committed',
      value: `${ms(ours.p50)} (p99 ${ms(ours.p99)})`,
      against: `raw write + fdatasync of 16 KB: ${ms(theirs.p50)} (p99 ${ms(theirs.p99)})`,
      ratio: ours.p50 / theirs.p50,
      goal: '≤ 1.35×',
    },
    {
      what: 'the whole call doses.record, PIN stretched by scrypt',
      value: ms(call.p50),
      against: `the same append without a PIN: ${ms(ours.p50)}`,
      ratio: call.p50 / ours.p50,
      goal: 'the PIN is meant to be slow',
    },
  ]
}

/** As many as a vial holds, each for another person. */
async function wholeCalls(): Promise<Measured> {
  const day = await openTestDay()
  const people: string[] = []
  for (const letter of 'ABCDEFGHIJ') {
    const id = await registerPerson(day, { name: `Person ${letter}`, nativeName: null })
    await verifyPerson(day, id)
    people.push(id)
  }
  const taken = await measure(people.length, async (index) => {
    const given = await giveUnasked(day, people[index] ?? '')
    if (!given.ok) throw new Error(given.code)
  })
  day.site.close()
  return taken
}
