/** The dose: recorded under the vaccinator's own seal, or awaiting it. */
import { z } from 'zod'
import { call } from './call.ts'
import { DoseId, Instant, PersonId, Pin, SessionId, StaffId, VialId, Words } from './fields.ts'
import { PersonView } from './views.ts'

export const InjectionSite = z.enum(['left-arm', 'right-arm', 'left-thigh', 'right-thigh'])

/** A line of a numbered paper sheet. */
export const SheetRow = z.strictObject({ sheet: z.string().min(3).max(24), row: z.int().min(1).max(99) })

/** What it took at the keyboard from taking the person in hand to the recorded dose. */
export const Effort = z.strictObject({ keys: z.int().min(0).max(100_000), seconds: z.int().min(0).max(86_400) })

/** Why a dose that something speaks against was given all the same; the in-charge approves at once or later. */
export const DoseException = z.strictObject({
  reason: Words(5, 200),
  approval: z
    .strictObject({
      approver: StaffId,
      pin: Pin,
      /** The district officer's, by number or name, where the policy leaves it to the district (`officer-order`). */
      order: Words(3, 100).nullable().default(null),
    })
    .nullable(),
})

/** Entered after it was given: when it was really given, and why it is entered only now. */
export const LateEntry = z.strictObject({ at: Instant, because: Words(3, 200), sheet: SheetRow.nullable() })

export const doseCalls = {
  'doses.record': call({
    who: ['in-charge', 'verifier', 'vaccinator'],
    input: z.strictObject({
      id: DoseId,
      personId: PersonId,
      sessionId: SessionId,
      vialId: VialId,
      vaccinator: StaffId,
      /**
       * The vaccinator's own; it unlocks the key that seals this dose and nothing else. Null: the vaccinator is at the
       * table without a keyboard, and the dose awaits their seal.
       */
      pin: Pin.nullable(),
      exception: DoseException.nullable(),
      late: LateEntry.nullable().default(null),
      site: InjectionSite.nullable().default(null),
      effort: Effort.nullable().default(null),
    }),
    output: z.strictObject({ number: z.int(), of: z.int(), at: Instant, person: PersonView }),
    // What speaks against the dose (`needs-approval`, details.flags) never keeps it out: a reason is given, and the
    // in-charge approves it.
    problems: [
      'person-unknown',
      'session-unknown',
      'session-not-today',
      // details.at: it is entered as a late one.
      'session-closed',
      'given-in-future',
      'given-on-another-day',
      'given-before-birth',
      'vial-unknown',
      'not-a-vaccinator',
      'wrong-pin',
      'wait',
      'needs-approval',
      'approver-not-in-charge',
      'wrong-approver-pin',
      'officer-order-needed',
    ],
  }),
} as const
