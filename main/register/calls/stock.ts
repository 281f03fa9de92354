/**
 * Vials and stock. One rule: what lies in somebody's hand can always be written down; what speaks against it is refused
 * once, in words, and kept as a flag with a reason when it was done all the same.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { OutputOf, ParsedOf, ProblemOf } from '#contract/calls'
import type { LotNumber, ProductCode } from '#contract/fields'
import { addDays } from '#domain/calendar'
import { scrubAadhaar } from '#domain/identity/scrub'
import { productIn } from '#domain/schedule/policy-pack'
import { type AboutLabel, type Against, againstLabel, againstOpening } from '#domain/stock/against-vial'
import { leftIn, vialState } from '#domain/stock/clock'
import { type Context, mustHome, mustMe } from '../context.ts'
import { staffOf } from '../desk.ts'
import { type Fact, fact } from '../log/append.ts'
import { packInForce } from '../policy/in-force.ts'
import { mustProduct, productNameOf } from '../views/products.ts'
import { mustSessionView, type SessionRow, sessionOf, waitingIn } from '../views/session.ts'
import {
  type Asked,
  isMoved,
  knownLot,
  lastReceipt,
  leftOpen,
  lotOf,
  lotsOf,
  lotsReady,
  movementsOf,
  otherProductOfLot,
  vialsUsedBySession,
} from '../views/stock.ts'
import { nextVialNumber, type VialRow, vialOf, vialsOfOtherProducts, vialsOnTheTable } from '../views/vials.ts'
import type { Handlers } from './handler.ts'

export const stockHandlers = {
  'vials.open': (input, context) => {
    const session = sessionOf(context.db, input.sessionId)
    if (session === undefined) return refuse('session-unknown')
    if (vialOf(context.db, input.id) === undefined) {
      const opened = openedFrom(input, session, context)
      if (!opened.ok) return opened
      context.append([opened.value])
    }
    return done(mustSessionView(context, input.sessionId))
  },

  'vials.discard': ({ vialId, reason, note }, context) => {
    const vial = vialOf(context.db, vialId)
    if (vial === undefined) return refuse('vial-unknown')
    if (vial.discarded_at !== null) {
      // Asked again because the answer was lost; another reason would be another act.
      if (vial.discard_reason !== reason) return refuse('vial-discarded', { at: vial.discarded_at })
      return done(mustSessionView(context, vial.session_id))
    }
    if (reason === 'other' && note === null) return refuse('note-needed')
    context.append([discarded(context, vial, reason, note === null ? null : scrubAadhaar(note))])
    return done(mustSessionView(context, vial.session_id))
  },

  'vials.discardAll': ({ sessionId }, context) => {
    if (sessionOf(context.db, sessionId) === undefined) return refuse('session-unknown')
    const vials = vialsOnTheTable(context.db, sessionId)
    if (vials.length > 0)
      context.append(vials.map((vial) => discarded(context, vial, reasonAtEnd(vial, context), null)))
    return done(mustSessionView(context, sessionId))
  },

  'vials.need': ({ sessionId }, context) => {
    const { db } = context
    const session = sessionOf(db, sessionId)
    if (session === undefined) return refuse('session-unknown')
    const { log } = mustHome(context)
    const today = context.today()
    return done({
      ...waitingIn(db, sessionId),
      lots: lotsReady(db, log, session.product, today),
      others: vialsOfOtherProducts(db, log, today, session.product),
    })
  },

  'stock.receive': (input, context) => {
    const { id, product, lot, expiry, vials, dosesPerVial, monitor, from, despite } = input
    if (!isMoved(context.db, id)) {
      if (productIn(packInForce(context.db), product) === undefined) return refuse('product-unknown')
      const against = againstLabel(about(input, product, context))
      const first = against[0]
      if (first !== undefined && despite === null) return refuse(first.code, first.details)
      const label = { product, lot, expiry, vials, dosesPerVial, monitor, from, ...allTheSame(against, despite) }
      context.append([
        fact({ type: 'stock-received.1', by: mustMe(context).staff.id, body: { movementId: id, ...label } }),
      ])
    }
    return done(mustLot(context, product, lot))
  },

  'stock.giveBack': ({ id, sessionId, product, lot, vials, to }, context) => {
    if (!isMoved(context.db, id)) {
      if (sessionId !== null && sessionOf(context.db, sessionId) === undefined) return refuse('session-unknown')
      const known = knownLot(context.db, mustHome(context).log, product, lot)
      if (known === undefined) return refuse('lot-unknown')
      if (known.held < vials) return refuse('more-than-held', { held: Math.max(0, known.held) })
      const body = { movementId: id, sessionId, product, lot, vials, to }
      context.append([fact({ type: 'stock-returned.1', by: mustMe(context).staff.id, body })])
    }
    return done(mustLot(context, product, lot))
  },

  'stock.adjust': ({ id, product, lot, counted, reason }, context) => {
    if (!isMoved(context.db, id)) {
      const known = knownLot(context.db, mustHome(context).log, product, lot)
      if (known === undefined) return refuse('lot-unknown')
      if (known.held === counted) return refuse('count-agrees', { held: known.held })
      const change = counted - known.held
      const body = { movementId: id, product, lot, counted, change, reason: scrubAadhaar(reason) }
      context.append([fact({ type: 'stock-adjusted.1', by: mustMe(context).staff.id, body })])
    }
    return done(mustLot(context, product, lot))
  },

  'stock.state': ({ show }, context) => {
    const { db } = context
    const asked = askedNow(context)
    return done({
      lots: lotsOf(db, asked, show === 'all' ? null : addDays(asked.today, -30)),
      sessions: vialsUsedBySession(db, asked, 14),
      leftOpen: leftOpen(db, asked),
      lastReceipt: lastReceipt(db, asked.log),
    })
  },

  'stock.movements': ({ below, limit }, context) => done(movementsOf(context.db, mustHome(context).log, below, limit)),
} satisfies Partial<Handlers>

function openedFrom(
  input: ParsedOf<'vials.open'>,
  session: SessionRow,
  context: Context,
): Answer<Fact, ProblemOf<'vials.open'>> {
  const { lot, expiry, monitor, despite } = input
  if (session.date !== context.today()) return refuse('session-not-today', { date: session.date })
  if (session.closed_at !== null) return refuse('session-closed', { at: session.closed_at })
  const me = mustMe(context).staff.id
  const openedBy = input.openedBy ?? me
  if (staffOf(context.db, openedBy) === undefined) return refuse('not-on-the-staff')
  const label = about(input, session.product, context)
  const against = againstOpening(label)
  const first = against[0]
  if (first !== undefined && despite === null) return refuse(first.code, first.details)
  const product = mustProduct(context.db, session.product)
  const body = {
    vialId: input.id,
    sessionId: input.sessionId,
    number: nextVialNumber(context.db, input.sessionId),
    product: session.product,
    lot,
    expiry,
    discardAt: context.instant(context.nowMs() + product.hoursAfterOpening * 36e5),
    doses: label.known?.dosesPerVial ?? product.dosesPerVial,
    dosesFrom: label.known === undefined ? ('policy' as const) : ('lot' as const),
    lotExpiry: label.known?.expiry ?? null,
    monitor,
    openedBy,
    ...allTheSame(against, despite),
  }
  return done(fact({ type: 'vial-opened.2', by: me, body }))
}

type Label = Pick<ParsedOf<'vials.open'>, 'lot' | 'expiry' | 'monitor'>

function about(label: Label, product: ProductCode, context: Context): AboutLabel {
  const { lot, expiry, monitor } = label
  const other = otherProductOfLot(context.db, lot, product)
  return {
    lot,
    expiry,
    monitor,
    known: knownLot(context.db, mustHome(context).log, product, lot),
    otherProduct: other === undefined ? undefined : productNameOf(context.db, other),
    today: context.today(),
  }
}

/** What spoke against it, and why it was done; nothing of either where nothing did. */
const allTheSame = (against: readonly Against[], despite: string | null) => ({
  flags: against.map(({ code }): string => code),
  reason: against.length === 0 || despite === null ? null : scrubAadhaar(despite),
})

function discarded(context: Context, vial: VialRow, reason: Reason, note: string | null): Fact {
  const dosesLeft = leftIn({ dosesPerVial: vial.doses, given: vial.given })
  const body = { vialId: vial.vial_id, reason, note, dosesLeft }
  return fact({ type: 'vial-discarded.1', by: mustMe(context).staff.id, body })
}

type Reason = ParsedOf<'vials.discard'>['reason']

/** Of a vial that nobody gave a reason for: what its clock and its doses say. */
function reasonAtEnd(vial: VialRow, context: Context): Reason {
  const counted = { dosesPerVial: vial.doses, given: vial.given, discarded: null }
  const state = vialState(counted, Date.parse(vial.discard_at) - context.nowMs())
  return state === 'time-over' || state === 'used-up' ? state : 'session-end'
}

const askedNow = (context: Context): Asked => ({
  log: mustHome(context).log,
  today: context.today(),
  seconds: Math.floor(context.nowMs() / 1000),
})

function mustLot(context: Context, product: ProductCode, lot: LotNumber): OutputOf<'stock.receive'> {
  const found = lotOf(context.db, askedNow(context), product, lot)
  if (found === undefined) throw new Error('the lot was not kept')
  return found
}
