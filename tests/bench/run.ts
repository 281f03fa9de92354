/**
 * npm run bench: medians and ratios, each against something named in the same run. Absolute figures are the machine's;
 * the ratios are Teeka's.
 *
 *   npm run bench [-- dose|batches|certificates|aadhaar|identity|linkage|lists|people|million|screens|memory|window|print ...]
 */
import { benchBatches } from './batches.ts'
import { benchCertificates } from './certificates.ts'
import { benchDose } from './dose.ts'
import { type Line, printTable } from './harness.ts'
import { benchAadhaar } from './aadhaar.ts'
import { benchIdentity } from './identity.ts'
import { benchLinkage } from './linkage.ts'
import { benchLists } from './lists.ts'
import { benchMemory } from './memory.ts'
import { benchPeople } from './people.ts'
import { benchPrint } from './print.ts'
import { benchScreens } from './screens.ts'
import { benchWindow } from './window.ts'

const benches: Readonly<Record<string, () => Promise<Line[]>>> = {
  dose: benchDose,
  batches: benchBatches,
  certificates: benchCertificates,
  aadhaar: benchAadhaar,
  identity: () => benchIdentity(100_000),
  linkage: benchLinkage,
  lists: benchLists,
  people: () => benchPeople(100_000),
  million: () => benchPeople(1_000_000),
  screens: () => benchScreens(1_000_000),
  memory: benchMemory,
  window: benchWindow,
  print: benchPrint,
}

const asked = process.argv.slice(2)
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  process.stderr.write(`measuring ${name}...\n`)
  printTable(await bench())
}
process.exit(0)
