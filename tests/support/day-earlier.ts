/**
 * What another centre gave some of the day's people weeks ago: signed certificates under the same root. One rule: the
 * centre is a real register whose clock stood there then; only its certificates travel.
 */
import { httpLine } from '../../main/register/sync/transports/http.ts'
import { cast, type Comer } from './day-people.ts'
import { laptopNow } from './laptop-clock.ts'
import { giveDose, type OpenDay, openTestDay, registerPerson, today, verifyPerson } from './site.ts'

export interface Earlier {
  /** What a scanner reads off the certificates. */
  readonly second: string
  readonly early: string
  readonly mixedUp: string
}

const DAY_MS = 86_400_000

/** @param invite for the other centre's laptop, by the server at `server` */
export async function earlierCertificates(server: string, invite: (code: string) => Promise<string>): Promise<Earlier> {
  const ago = (days: number): number => laptopNow() - days * DAY_MS
  const first = await openTestDay({ national: httpLine, code: 'MH-PUN-0413', at: new Date(ago(110)).toISOString() })
  const { site } = first
  const people = { second: await given(first, cast.second), mixedUp: '', early: '' }
  site.clock.at = ago(40)
  people.mixedUp = await given(await anotherDay(first, 'covaxin', '37F21004'), cast.mixedUp)
  site.clock.at = ago(20)
  people.early = await given(await anotherDay(first, 'covishield', '4121Z044'), cast.early)
  site.clock.at = laptopNow()
  await site.signIn('inCharge')
  await site.must('setup.enrol', { server, code: await invite('MH-PUN-0413') })
  site.clock.at = laptopNow()
  const code = async (personId: string): Promise<string> => {
    const { id } = await site.must('certificates.issue', { personId })
    return (await site.must('certificates.page', { certificateId: id })).code ?? ''
  }
  const codes = {
    second: await code(people.second),
    early: await code(people.early),
    mixedUp: await code(people.mixedUp),
  }
  site.close()
  return codes
}

async function anotherDay(day: OpenDay, product: string, lot: string): Promise<OpenDay> {
  const { site } = day
  const [sessionId, vialId] = [site.newId(), site.newId()]
  await site.signIn('inCharge')
  await site.must('sessions.open', { id: sessionId, date: today(site), product, capacity: 100 })
  await site.must('vials.open', { id: vialId, sessionId, lot, expiry: null })
  await site.signIn('verifier')
  return { site, sessionId, vialId }
}

async function given(day: OpenDay, { name, year, gender }: Comer): Promise<string> {
  const personId = await registerPerson(day, { name, nativeName: null, year: Number(year) })
  await verifyPerson(day, personId)
  const dose = await giveDose(day, personId)
  if (!dose.ok) throw new Error(`the dose of ${name} (${gender}) was refused: ${dose.code}`)
  return personId
}
