/**
 * Certificates by message: which went out at a centre on a day, and to which mobile. One rule: what the batches say is
 * enough; no laptop is asked again, and nothing is sent that no device of ours signed or that was taken back.
 */
import { z } from 'zod'
import type { CentreCode, LocalDate, LogId } from '#contract/fields'
import type { CertificateMessage } from '#contract/national'
import { languageOfState } from '#domain/certificate/state-languages'
import { type BodyOf, type EventName, eventTypes } from '#domain/events/index'
import type { National } from './national.ts'
import type { Sql } from './store/store.ts'

/** Those without a mobile come as well: somebody may have to bring theirs. */
export async function messagesOf(
  centre: CentreCode,
  day: LocalDate,
  { store }: National,
): Promise<CertificateMessage[]> {
  const issued = new Map((await bodies('certificate-issued.1', centre, store)).map((it) => [it.body.certificateId, it]))
  const replaced = new Set([...issued.values()].map(({ body }) => body.replaces))
  const mobiles = await mobilesOf(centre, store)
  const languages = await languagesOf(centre, store)
  return (await signedOn(day, centre, store)).flatMap(({ certificateId, code, log }) => {
    const personId = issued.get(certificateId)?.body.personId
    if (personId === undefined || replaced.has(certificateId)) return []
    return [{ certificateId, code, mobile: mobiles.get(personId) ?? null, language: languages.get(log) ?? 'en' }]
  })
}

interface Told<N extends EventName> {
  readonly log: LogId
  readonly body: BodyOf<N>
}

/** What every laptop of the centre said of one kind, in the order of its log. */
async function bodies<N extends EventName>(type: N, centre: CentreCode, sql: Sql): Promise<Told<N>[]> {
  const rows = await sql.rows(
    `select e.log, e.body from event e join device d on d.log = e.log
     where d.centre_code = $1 and e.type = $2 and e.body is not null order by e.noted_at, e.seq`,
    [centre, type],
    EventRow,
  )
  return rows.flatMap(({ log, body }) => {
    const said = eventTypes[type].body.safeParse(JSON.parse(body))
    return said.success ? [{ log: log as LogId, body: said.data as BodyOf<N> }] : []
  })
}

const EventRow = z.object({ log: z.string(), body: z.string() })

/** As they were registered, or corrected since. */
async function mobilesOf(centre: CentreCode, sql: Sql): Promise<ReadonlyMap<string, string | null>> {
  const mobiles = new Map<string, string | null>()
  for (const { body } of await bodies('person-registered.1', centre, sql)) mobiles.set(body.personId, body.mobile)
  for (const { body } of await bodies('person-corrected.1', centre, sql)) {
    const change = body.changes.find(({ field }) => field === 'mobile')
    if (change?.field === 'mobile') mobiles.set(body.personId, change.to)
  }
  return mobiles
}

/** What the state proposes for each laptop, or what its in-charge chose last. */
async function languagesOf(centre: CentreCode, sql: Sql): Promise<ReadonlyMap<LogId, CertificateMessage['language']>> {
  const founded = await bodies('centre-founded.1', centre, sql)
  const proposed = new Map(founded.map(({ log, body }) => [log, languageOfState(body.state)]))
  const languages = new Map(proposed)
  for (const { log, body } of await bodies('certificate-language-chosen.1', centre, sql)) {
    languages.set(log, body.language ?? proposed.get(log) ?? 'en')
  }
  return languages
}

interface SignedCode {
  readonly log: LogId
  readonly certificateId: string
  readonly code: string
}

/** Of those that were found to be signed by their log's own device when they came in, and hold still. */
async function signedOn(day: LocalDate, centre: CentreCode, sql: Sql): Promise<SignedCode[]> {
  const rows = await sql.rows(
    `select e.log, e.body from certificate c
     join event e on e.log = c.log and e.seq = c.seq join device d on d.log = c.log
     where d.centre_code = $1 and left(e.noted_at, 10) = $2 and e.body is not null
       and not exists (select 1 from revocation r where r.mark = c.mark and r.holds)
     order by e.log, e.seq`,
    [centre, day],
    EventRow,
  )
  return rows.flatMap(({ log, body }) => {
    const said = Signed.safeParse(JSON.parse(body))
    return said.success
      ? [{ log: log as LogId, certificateId: said.data.certificateId, code: said.data.signed.code }]
      : []
  })
}

/** As much as the event of issuing and that of signing later have in common. */
const Signed = z.object({ certificateId: z.string(), signed: z.object({ code: z.string() }) })
