/** One Aadhaar code from digits to a person, against the RSA check alone, on the same bytes with the same key. */
import { constants, verify } from 'node:crypto'
import { readSecureQr } from '#proof/aadhaar/secure-qr'
import { aadhaarCard, makeAadhaarKey, recordOf, signRecord, trusted } from '../support/aadhaar.ts'
import { inTurns, type Line, measure, ms } from './harness.ts'

const ROUNDS = 2000

export async function benchAadhaar(): Promise<Line[]> {
  const key = makeAadhaarKey()
  const trust = { keys: [trusted(key)], now: Date.parse('2026-11-23T04:00:00Z') }
  const digits = aadhaarCard(key)
  const read = (): void => {
    if (readSecureQr(digits, trust).state !== 'verified') throw new Error('the code was not verified')
  }
  const record = recordOf()
  const signature = signRecord(key, record).subarray(record.length)
  const publicKey = { key: trusted(key).key, padding: constants.RSA_PKCS1_PADDING }
  const bare = (): void => {
    if (!verify('sha256', record, publicKey, signature)) throw new Error('the signature does not hold')
  }
  await measure(ROUNDS, read)
  const { ours, theirs } = await inTurns(ROUNDS, read, bare)
  return [
    {
      what: `Aadhaar code of ${digits.length} digits: unpacked, verified, read`,
      value: `${ms(ours.p50)} (p99 ${ms(ours.p99)})`,
      against: `the RSA-2048 check alone: ${ms(theirs.p50)} (p99 ${ms(theirs.p99)})`,
      ratio: ours.p50 / theirs.p50,
      goal: '< 2 ms',
    },
  ]
}
