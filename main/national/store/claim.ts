/** Whose database it is. One rule: it belongs to the root that opened it first, for good. */
import { z } from 'zod'
import { Hash, Mode } from '#contract/fields'
import type { NationalStore } from './store.ts'

const Owner = z.object({ root: Hash, mode: Mode })
export type Owner = z.output<typeof Owner>

/**
 * Throws a sentence for the operator where the database is another root's: a receipt vouches for all that is held of a
 * log, so all of it must have come in under the root that signs.
 */
export const claimStore = (store: NationalStore, { root, mode }: Owner): Promise<void> =>
  store.transaction(async (sql) => {
    await sql.run('insert into owner (root, mode) values ($1, $2) on conflict do nothing', [root, mode])
    const owner = await sql.row('select root, mode from owner', [], Owner)
    if (owner?.root === root && owner.mode === mode) return
    throw new Error(
      `The database belongs to another root (${owner?.mode} ${owner?.root}), not to the one in this folder.`,
    )
  })
