/**
 * Run as a process of its own: reads the worst that can be scanned and prints by how many bytes its memory rose at
 * most. One rule: the peak of a process never falls, so memory is filled up to it first, and whatever is taken on top
 * is seen. With `hoard` it takes too much on purpose, to show that it would be seen.
 */
import { deflateSync, gzipSync } from 'node:zlib'
import { readLegacyQr } from '#proof/aadhaar/legacy-qr'
import { readSecureQr } from '#proof/aadhaar/secure-qr'
import { facePhoto } from '../../support/aadhaar-face.ts'
import { aadhaarCard, digitsOf, makeAadhaarKey, recordOf, signRecord, trusted } from '../../support/aadhaar.ts'

export interface Weighed {
  /** Bytes above the peak before. */
  readonly rise: number
  readonly inputs: number
}

const key = makeAadhaarKey()
const trust = { keys: [trusted(key)], now: Date.parse('2026-11-23T04:00:00Z') }
const MIB = 1024 * 1024
const TIMES = 20

const giant = Buffer.from(facePhoto())
giant.writeUInt32BE(60_000, 8)
giant.writeUInt32BE(60_000, 12)
const longest = (fill: number): string => {
  const record = Buffer.concat([recordOf({ layout: 'V1' }), Buffer.alloc(14_000, fill)])
  return digitsOf(gzipSync(signRecord(key, record)))
}
const scanned = [
  '9'.repeat(7089),
  '9'.repeat(1_000_000),
  'x'.repeat(1_000_000),
  digitsOf(gzipSync(Buffer.alloc(2_600_000), { level: 9 })),
  digitsOf(deflateSync(Buffer.alloc(2_600_000), { level: 9 })),
  longest(0),
  longest(0xff),
  aadhaarCard(key, { photo: giant }),
]
const old = ['&'.repeat(4096), `<PrintLetterBarcodeData ${'a="&amp;" '.repeat(400)}`, '<'.repeat(1_000_000)]

function readAll(): void {
  for (const text of scanned) readSecureQr(text, trust)
  for (const text of old) readLegacyQr(text)
}

/** Of resident memory, in bytes. */
const peak = (): number => process.resourceUsage().maxRSS * 1024

readSecureQr(aadhaarCard(key), trust)
const ballast: Uint8Array[] = []
while (process.memoryUsage.rss() < peak()) ballast.push(Buffer.alloc(MIB, 1))
const before = peak()
for (let time = 0; time < TIMES; time += 1) readAll()
if (process.argv[2] === 'hoard') ballast.push(Buffer.alloc(80 * MIB, 1))
const weighed: Weighed = { rise: peak() - before, inputs: scanned.length + old.length }
process.stdout.write(JSON.stringify(weighed))
