import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { uuidV7 } from '../../main/register/ids.ts'
import { PIN } from '../support/site.ts'
import { chanceFrom } from './chance.ts'
import { eventsIn } from './events.ts'
import { mustOpen } from './on-disk.ts'
import { type Moment, startNodeRegister } from './register-in-node.ts'

const SEED = 20_261_123
const PEOPLE = 17
const KILLS = 50

const folder = mkdtempSync(join(tmpdir(), 'teeka-killed-'))
const register = startNodeRegister(folder, '2026-11-23T09:00:00.000+05:30')
afterAll(async () => {
  await register.end()
  rmSync(folder, { recursive: true, force: true })
})

const newId = (): string => uuidV7(Date.now(), randomBytes(10))
const staff = { inCharge: newId(), verifier: newId(), vaccinator: newId() }
const day = { sessionId: newId(), vialIds: [newId(), newId()] }

/** Four calls in five are killed somewhere, at every kind of moment, until there were enough. */
const chance = chanceFrom(SEED)
let planned = 0
function moment(): Moment | undefined {
  if (planned >= KILLS || chance() > 0.8) return undefined
  planned += 1
  const kind = chance()
  if (kind < 0.5) return { after: 'asking', think: 160 * chance() ** 3 }
  return { after: kind < 0.8 ? 'commit' : 'answer' }
}

async function morning(): Promise<void> {
  await register.must('setup.found', {
    kind: 'centre',
    mode: 'practice',
    code: 'MH-PUN-0412',
    name: 'PHC Wagholi',
    district: 'Pune',
    state: 'Maharashtra',
    language: 'hi',
    founder: {
      id: staff.inCharge,
      name: 'Asha Patil',
      pin: PIN.inCharge,
    },
  })
  await register.must('staff.signIn', { staffId: staff.inCharge, pin: PIN.inCharge })
  const others = { verifier: 'Ravi Deshmukh', vaccinator: 'Meena Kulkarni' } as const
  for (const role of ['verifier', 'vaccinator'] as const) {
    await register.must('staff.add', { id: staff[role], name: others[role], roles: [role], pin: PIN[role] })
  }
  await register.must('sessions.open', { id: day.sessionId, date: '2026-11-23', product: 'covishield', capacity: 100 })
  for (const id of day.vialIds) {
    await register.must('vials.open', { id, sessionId: day.sessionId, lot: '4121Z001', expiry: null })
  }
  await register.must('staff.signIn', { staffId: staff.verifier, pin: PIN.verifier })
}

const GIVEN = 'Bhavna Farida Gurpreet Hemlata Indira Jasbir Kusum Lakshmi'.split(' ')
const FAMILY = 'Ansari Dhillon Fernandes Ghosh Iyer Oraon Pawar Reddy Thorat'.split(' ')

/** Nobody like anybody before, so that only the killing is in the way. */
const nameOf = (at: number): string => `${GIVEN[at % GIVEN.length]} ${FAMILY[at % FAMILY.length]}`

async function onePerson(at: number): Promise<string> {
  const { sessionId } = day
  const personId = newId()
  const doseId = newId()
  const facts = { name: nameOf(at), nativeName: null, mobile: null, referenceId: null } as const
  const birth = { kind: 'year', year: 1941 + ((at * 7) % 60) } as const
  await register.must('people.register', { id: personId, sessionId, birth, gender: 'female', ...facts }, moment())
  const card = { document: 'ration-card', number: `MH-27-${1000 + at}`, unreadableBecause: null } as const
  const seen = { id: newId(), personId, sessionId, ...card, decision: 'agrees', note: null } as const
  await register.must('identity.verify', seen, moment())
  const nothing = { claims: [], comorbidities: [], conditions: [], bookedOn: null }
  await register.must('screening.note', { personId, sessionId, ...nothing }, moment())
  const by = { vaccinator: staff.vaccinator, pin: PIN.vaccinator, exception: null }
  const vialId = day.vialIds[at % 2] ?? ''
  const given = await register.must('doses.record', { id: doseId, personId, sessionId, vialId, ...by }, moment())
  expect(given).toMatchObject({ number: 1, person: { doses: [{ id: doseId }] } })
  await register.must('certificates.issue', { personId }, moment())
  return doseId
}

test(
  'a day on which the register is killed fifty times loses no confirmed dose and counts none twice',
  {
    timeout: 240_000,
  },
  async () => {
    await morning()
    // A process that leaves by itself keeps what it compiled, so that the fifty to come start in half the time.
    await register.end()
    const confirmed: string[] = []
    for (let at = 0; at < PEOPLE; at += 1) confirmed.push(await onePerson(at))
    expect(register.kills.asking + register.kills.commit + register.kills.answer).toBe(KILLS)
    expect(Math.min(...Object.values(register.kills))).toBeGreaterThan(5)
    expect(register.again()).toBeGreaterThan(12)

    await register.must('staff.signIn', { staffId: staff.inCharge, pin: PIN.inCharge })
    expect(await register.must('log.verify', {})).toMatchObject({ logs: 1, trouble: null })
    expect(await register.must('log.rebuild', {})).toMatchObject({ same: true })
    const session = await register.must('sessions.current', {})
    expect(session?.counts).toMatchObject({ people: PEOPLE, vaccinated: PEOPLE, certificates: PEOPLE })
    await register.end()

    const store = mustOpen(folder)
    const types = eventsIn(store.db).map(({ type, body }) => [type, body ?? ''] as const)
    store.close()
    const doses = types.flatMap(([type, body]) => (type === 'dose-given.2' ? [doseIdIn(body)] : []))
    expect(doses).toEqual(confirmed)
    for (const type of ['person-registered.1', 'identity-verified.2', 'certificate-issued.1']) {
      expect([type, types.filter((one) => one[0] === type).length]).toEqual([type, PEOPLE])
    }
  },
)

const doseIdIn = (body: string): unknown => (JSON.parse(body) as { doseId: unknown }).doseId
