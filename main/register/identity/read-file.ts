/**
 * An offline e-KYC file with its share code. One rule: five tries for a file, and a wrong code says no more than that it
 * is wrong; the file itself is never kept.
 */
import { type Answer, done, refuse } from '#contract/answer'
import { Hash } from '#contract/fields'
import { openEkyc } from '#proof/ekyc/read-ekyc'
import { sha256Hex } from '#proof/hash'
import type { Context } from '../context.ts'
import { type AadhaarOrRefused, readingOfSigned } from './readings.ts'
import { trustStore } from './trust.ts'

const MOST_TRIES = 5

export async function readFile(
  zip: Uint8Array,
  code: string,
  context: Context,
): Promise<Answer<AadhaarOrRefused, 'share-code-wrong' | 'file-locked'>> {
  const trust = trustStore(context)
  if (trust.state === 'broken') return done({ kind: 'refused', reasons: ['TRUST_STORE_INVALID'] })
  const file = Hash.parse(sha256Hex(zip))
  // Counted before it is tried: several at once are several tries.
  const tries = context.scans.countTry(file)
  if (tries > MOST_TRIES) return refuse('file-locked', { tries: MOST_TRIES })
  const read = await openEkyc(zip, code, { keys: trust.keys, now: context.nowMs() })
  if (read.reasons.includes('ZIP_CODE_WRONG')) return refuse('share-code-wrong', { left: MOST_TRIES - tries })
  context.scans.takeBackTry(file)
  if (read.state === 'refused') return done({ kind: 'refused', reasons: [...read.reasons] })
  return done(readingOfSigned(read.person, read.state, read.reasons, context))
}
