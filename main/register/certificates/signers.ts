/**
 * Foreign signers that the in-charge brought in. One rule: a list counts while it is, to the last certificate, the one
 * that the log names; a file that somebody put a signer into is believed in nothing.
 */
import { z } from 'zod'
import type { SignersView } from '#contract/certificate-check'
import { Hash, Instant, type LogId } from '#contract/fields'
import { hashOfSigners, type ListedSigner } from '#proof/signer-list'
import { type TrustedSigner, trustedSigner } from '#proof/trusted-signer'
import { type Context, mustHome } from '../context.ts'
import type { ReadDb, WriteDb } from '../store/sql.ts'

const SignerRow = z.object({ kid: z.string(), country: z.string(), certificate: z.instanceof(Uint8Array) })
const ListRow = z.object({
  list: z.string(),
  hash: Hash,
  signers: z.int(),
  at: Instant,
  by_name: z.string().nullable(),
})

/** Those that may have signed under a key id, for whoever checks a certificate. */
export function signersByKid(kid: string, context: Context): TrustedSigner[] {
  const rows = hashesWith(kid, context)
    .flatMap((hash) => soundList(hash, context.db) ?? [])
    .filter((signer) => signer.kid === kid)
  return rows.flatMap(({ certificate }) => {
    const signer = trustedSigner(certificate)
    return signer.ok ? [signer.value] : []
  })
}

/** Believed lists only: of one that was dropped nothing may be left, and if it is, it is passed over. */
const hashesWith = (kid: string, context: Context): Hash[] =>
  context.db
    .rows(
      `select distinct s.hash from foreign_signer s join signer_list l on l.hash = s.hash
       where s.kid = :kid and l.log = :log`,
      z.object({ hash: Hash }),
      { kid, log: mustHome(context).log },
    )
    .map(({ hash }) => hash)

const signersOf = (hash: Hash, db: ReadDb): ListedSigner[] =>
  db.rows('select kid, country, certificate from foreign_signer where hash = :hash', SignerRow, { hash })

function soundList(hash: Hash, db: ReadDb): ListedSigner[] | undefined {
  const signers = signersOf(hash, db)
  return hashOfSigners(signers) === hash ? signers : undefined
}

export const isSound = (hash: Hash, db: ReadDb): boolean => soundList(hash, db) !== undefined

/** These and no others. */
export function keepSigners(db: WriteDb, hash: Hash, signers: readonly ListedSigner[]): void {
  db.run('delete from foreign_signer where hash = :hash', { hash })
  for (const { kid, country, certificate } of signers) {
    db.run(
      `insert into foreign_signer (hash, kid, country, certificate) values (:hash, :kid, :country, :certificate)
       on conflict do nothing`,
      { hash, kid, country, certificate },
    )
  }
}

/** Those of a list that goes, but for what stands on another that stays. */
export const forgetSigners = (db: WriteDb, log: LogId, list: string): void => {
  db.run(
    `delete from foreign_signer
     where hash not in (select hash from signer_list where not (log = :log and list = :list))`,
    { log, list },
  )
}

const listRows = (context: Context): z.output<typeof ListRow>[] =>
  context.db.rows(
    `select l.list, l.hash, l.signers, l.at, s.name as by_name from signer_list l
     left join staff s on s.staff_id = l.by where l.log = :log order by l.list`,
    ListRow,
    { log: mustHome(context).log },
  )

export const hashOfList = (list: string, context: Context): Hash | undefined =>
  listRows(context).find((row) => row.list === list)?.hash

export function signersView(context: Context): SignersView {
  const believed: ListedSigner[] = []
  const lists = listRows(context).map(({ by_name: by, ...row }): SignersView['lists'][number] => {
    const signers = soundList(row.hash, context.db)
    believed.push(...(signers ?? []))
    return { ...row, by, state: signers === undefined ? 'broken' : 'sound' }
  })
  return { countries: countedByCountry(believed), lists }
}

export function countedByCountry(signers: readonly ListedSigner[]): SignersView['countries'] {
  const counts = new Map<string, number>()
  for (const { country } of signers) counts.set(country, (counts.get(country) ?? 0) + 1)
  const countries = [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return countries.map(([country, count]) => ({ country, signers: count }))
}
