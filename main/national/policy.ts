/**
 * The national policy signer: a pack is checked, signed and published. One rule: a pack that does not hold together, or
 * is no newer than the published one, is never signed.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { PolicyAnswer } from '#contract/national'
import { compareVersions, packFrom, packName } from '#domain/schedule/policy-pack'
import type { Json } from '#proof/canonical-json'
import { signPolicy } from '#proof/policy-document'
import { instantNow, type National } from './national.ts'

const PublishedRow = z.object({ version: z.string(), document: z.string() })

/** Undefined where none was published yet. */
const newest = ({ store }: National): Promise<z.output<typeof PublishedRow> | undefined> =>
  store.row('select version, document from policy order by arrival desc limit 1', [], PublishedRow)

export async function publishedPolicy(national: National): Promise<PolicyAnswer | undefined> {
  const found = await newest(national)
  return found === undefined ? undefined : { document: found.document }
}

export async function publishPolicy(
  pack: Record<string, Json>,
  national: National,
): Promise<Answer<PolicyAnswer, 'policy-faulty' | 'policy-older'>> {
  const read = packFrom(pack)
  if (!read.ok) {
    const faults = read.faults.map(({ fault, rule, other }) =>
      [fault, rule, ...(other === null ? [] : [other])].join(' '),
    )
    return refuse('policy-faulty', { faults: faults.join('; ') })
  }
  const before = await newest(national)
  if (before !== undefined && compareVersions(read.value.version, before.version) <= 0) {
    return refuse('policy-older', { published: before.version, asked: packName(read.value) })
  }
  const document = signPolicy(pack, national.authority.policy)
  await national.store.run('insert into policy (pack, version, document, published_at) values ($1, $2, $3, $4)', [
    read.value.pack,
    read.value.version,
    document,
    instantNow(national),
  ])
  return done({ document })
}
