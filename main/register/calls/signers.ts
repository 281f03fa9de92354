/** Foreign signers of certificates: the in-charge brings their lists in, and takes them out again. */
import type { z } from 'zod'
import { done } from '#contract/answer'
import type { SignersTaken } from '#contract/certificate-check'
import type { Hash } from '#contract/fields'
import { hashOfSigners, readSignerList, type SignerList } from '#proof/signer-list'
import {
  countedByCountry,
  forgetSigners,
  hashOfList,
  isSound,
  keepSigners,
  signersView,
} from '../certificates/signers.ts'
import { type Context, mustHome, mustMe } from '../context.ts'
import { type Fact, fact } from '../log/append.ts'
import type { Handlers } from './handler.ts'

export const signerHandlers = {
  'certificates.signers': (_input, context) => done(signersView(context)),

  'certificates.readSigners': ({ text }) => {
    const read = readSignerList(text)
    if (!read.ok) return read
    const { signers } = read.value
    return done({ ...reckoned(read.value), countries: countedByCountry(signers) })
  },

  'certificates.importSigners': ({ list, text }, context) => {
    const read = readSignerList(text)
    if (!read.ok) return read
    const { signers } = read.value
    const hash = hashOfSigners(signers)
    if (hashOfList(list, context) !== hash) {
      context.append([trusted(list, hash, signers.length, context)], (db) => {
        forgetSigners(db, mustHome(context).log, list)
        keepSigners(db, hash, signers)
      })
    } else if (!isSound(hash, context.db)) {
      // The same list as the log names, but not what lies in the file: brought in once more, it is mended.
      context.keep.transaction(() => keepSigners(context.keep, hash, signers))
      context.announce(['trust'])
    }
    return done(reckoned(read.value))
  },

  'certificates.dropSigners': ({ list }, context) => {
    if (hashOfList(list, context) !== undefined) {
      context.append([trusted(list, null, 0, context)], (db) => forgetSigners(db, mustHome(context).log, list))
    }
    return done(signersView(context))
  },
} satisfies Partial<Handlers>

const reckoned = ({ signers, leftOut }: SignerList): z.output<typeof SignersTaken> => ({
  signers: signers.length,
  leftOut: (Object.keys(leftOut) as (keyof typeof leftOut)[]).map((why) => ({ why, count: leftOut[why] ?? 0 })),
})

function trusted(list: string, hash: Hash | null, signers: number, context: Context): Fact {
  const { staff, key } = mustMe(context)
  return fact({ type: 'signers-trusted.1', by: staff.id, seal: key, body: { list, hash, signers } })
}
