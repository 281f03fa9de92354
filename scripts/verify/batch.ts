/** A batch in a folder, or every batch on a stick, against the national root. */
import { existsSync, statSync } from 'node:fs'
import { examineBatch } from '#proof/batch'
import { type FoundParcel, readParcels } from '../../main/register/sync/transports/folder.ts'
import { type Kind, say, show } from './kind.ts'
import { rootFrom } from './root.ts'

export const batch: Kind = {
  usage: 'batch DIR --root ROOT.pem',
  needs: [['root']],
  run(folder, values) {
    const root = rootFrom(values.root)
    if (root === undefined) return false
    if (!existsSync(folder) || !statSync(folder).isDirectory()) return say(`${folder} is not a folder.`, false)
    const parcels = readParcels(folder)
    if (parcels.length === 0) return say(`${folder} holds no batch (manifest.jws beside events.ndjson.zst).`, false)
    return parcels.map((parcel) => isWhole(parcel, root)).every((whole) => whole)
  },
}

function isWhole(parcel: FoundParcel, root: Uint8Array): boolean {
  const { findings, opened } = examineBatch(parcel, { root, now: Date.now() })
  findings.forEach(show)
  if (opened === undefined) return say(`${parcel.name}: NOT VALID.`, false)
  return say(`${opened.manifest.batch}: VALID, ${opened.events.length} events.`, true)
}
