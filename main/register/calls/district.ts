/** The district's calls: take in, show, pass on. */
import { existsSync } from 'node:fs'
import { done, refuse } from '#contract/answer'
import type { ReceivedBatch } from '#contract/district'
import { mustHome } from '../context.ts'
import { centreLines } from '../district/centres.ts'
import { forward } from '../district/forward.ts'
import { receiveBatch } from '../district/receive.ts'
import { receiveNotice } from '../sync/notices.ts'
import { readNotices, readParcels } from '../sync/transports/folder.ts'
import type { Handlers } from './handler.ts'

export const districtHandlers = {
  'district.receive': ({ folder }, context) => {
    const { certificate } = mustHome(context)
    if (certificate === null) return refuse('no-root')
    if (!existsSync(folder)) return refuse('folder-unreadable')
    const parcels = readParcels(folder)
    const notices = readNotices(folder).map(({ name, text }) => {
      const received = receiveNotice(text, certificate.root, context)
      return { name, result: received.ok ? received.value : received.code }
    })
    if (parcels.length === 0 && notices.length === 0) return refuse('no-batches')
    const batches: ReceivedBatch[] = []
    for (const parcel of parcels) {
      const received = receiveBatch(parcel, certificate.root, context)
      batches.push({
        name: parcel.name,
        result: received.ok ? received.value.result : received.code,
        events: received.ok ? received.value.events : 0,
      })
    }
    return done({ notices, batches })
  },

  'district.centres': (_input, { db }) => done(centreLines(db)),

  'district.forward': async (_input, context) => {
    const sent = await forward(context)
    return sent.ok ? done({ sent: sent.value.batches, confirmed: sent.value.events }) : sent
  },
} satisfies Partial<Handlers>
