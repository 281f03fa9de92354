/** Signs what was issued while the device had no certificate yet, exactly as it was issued; not what holds no longer. */
import { z } from 'zod'
import { VaccinationRecord } from '#domain/certificate/record'
import { type Context, mustHome, mustMe } from '../context.ts'
import { type Fact, fact } from '../log/append.ts'
import { signRecord } from './issue.ts'

const WaitingRow = z.object({
  certificate_id: z.string(),
  record: z.string().transform((text) => VaccinationRecord.parse(JSON.parse(text))),
})

export function signWaiting(context: Context): void {
  const { log } = mustHome(context)
  const by = mustMe(context).staff.id
  const waiting = context.db.rows(
    `select certificate_id, record from certificate c where log = :log and code is null
       and not exists (select 1 from revoked_certificate r where r.certificate_id = c.certificate_id) order by seq`,
    WaitingRow,
    { log },
  )
  const facts = waiting.flatMap(({ certificate_id: certificateId, record }): Fact[] => {
    const signed = signRecord(record, context)
    if (!signed.ok || signed.value === null) return []
    return [fact({ type: 'certificate-signed.1', by, body: { certificateId, signed: signed.value } })]
  })
  if (facts.length > 0) context.append(facts)
}
