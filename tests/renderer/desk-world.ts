/**
 * The other side of the wire for tests of the desk: people who move on as the real register would move them. One rule:
 * an input is parsed by the contract first, so a screen cannot pass here with what the register would not take.
 */
import { done, refuse } from '#contract/answer'
import { calls } from '#contract/calls'
import type { CallName, InputOf, ParsedOf } from '#contract/calls'
import { DocumentKind, DoseId, Instant, LocalDate, LotNumber, PersonId, VerificationId } from '#contract/fields'
import type {
  AppointmentView,
  CertificateView,
  DoseView,
  DueView,
  PersonView,
  SessionView,
  StaffView,
  VerificationView,
} from '#contract/views'
import type { Reading } from '#contract/identity-views'
import type { Announcement } from '#contract/wire'
import { asha, covishield, openedVial, ravi, session12, sunita } from '../support/people-at-work.ts'
import { type Answers, PRINT_JOB } from '../support/wire.tsx'

const id = (number: number): string => `01970000-0000-7000-9000-${String(number).padStart(12, '0')}`
const at = (time: string): Instant => Instant.parse(`2026-11-23T${time}.000+05:30`)

export const RECORDED_AT = at('10:42:17')
/** Of every booking of these tests. */
export const CODE = '0482'

export const booked: AppointmentView = {
  slot: '09:00-11:00',
  bookedOn: LocalDate.parse('2026-11-14'),
  product: 'Covishield',
  dose: 1,
  category: 'citizen',
  offList: false,
  hasCode: true,
  check: null,
}

export const CERTIFICATE_ID = 'URN:UVCI:01:IN:05HG7J059M3GHYGA#K'

/** Three doses are left, and it is not to be discarded while this test lives. */
export const vial = { ...openedVial, number: 3, given: 7, discardAt: Instant.parse('2099-11-23T13:30:00.000+05:30') }
export const session: SessionView = { ...session12, vials: [vial] }

export const firstDoseDue: DueView = {
  state: 'due',
  dose: 1,
  of: 2,
  dueFrom: LocalDate.parse('2022-03-21'),
  dueTo: null,
  reasons: [],
  order: 'Letter of 21 March 2022',
  byDistrict: false,
  pack: 'india-covid 1',
}

export const tooEarly: DueView = {
  ...firstDoseDue,
  state: 'not-due',
  dose: 2,
  dueFrom: LocalDate.parse('2027-01-18'),
  reasons: [{ why: 'too-early', details: { last: '2026-11-23', minGap: 56, earliest: '2027-01-18' } }],
}

export const verifiedBy = (by: StaffView, decision: 'agrees' | 'differs' = 'agrees'): VerificationView => ({
  id: VerificationId.parse(id(900)),
  at: at('10:41:00'),
  document: 'aadhaar',
  masked: '••••••••0124',
  check: 'passed',
  decision,
  assurance: 'A1',
  method: 'seen',
  reasons: [],
  note: null,
  by: by.id,
  byName: by.name,
  sync: 'waiting',
})

/** `number` makes the id; whoever is not described further was born in 1974 and is expected. */
export function person(number: number, line: Partial<PersonView['line']>, more: Partial<PersonView> = {}): PersonView {
  return {
    line: {
      id: PersonId.parse(id(number)),
      name: 'Nobody',
      nativeName: null,
      birth: { kind: 'year', year: 1974 },
      gender: 'female',
      mobileEnd: '8841',
      referenceId: null,
      step: 'listed',
      token: null,
      sync: 'waiting',
      ...line,
    },
    mobile: '9822118841',
    appointment: null,
    verification: null,
    doses: [],
    certificate: null,
    links: [],
    due: firstDoseDue,
    screening: null,
    knownAsOf: at('10:40:00'),
    ...more,
  }
}

export interface World {
  readonly people: Map<PersonId, PersonView>
  readonly staff: readonly StaffView[]
  readonly me: StaffView
  readonly session: SessionView
  /** What the register reads out of a text that was scanned. */
  readonly readings: ReadonlyMap<string, Reading>
  tell: (announcement: Announcement) => void
}

export const openWorld = (people: readonly PersonView[], some: Partial<World> = {}): World => ({
  people: new Map(people.map((each) => [each.line.id, each])),
  staff: [asha, ravi, sunita],
  me: ravi,
  session,
  readings: new Map(),
  tell: () => undefined,
  ...some,
})

const partOf = {
  none: null,
  listed: 'open',
  arrived: 'open',
  referred: 'open',
  verified: 'open',
  vaccinated: 'observing',
  done: 'done',
  ended: 'ended',
} as const

/** The handlers of the world: what comes in was parsed. */
export type Strict = { readonly [N in CallName]?: (input: ParsedOf<N>) => ReturnType<NonNullable<Answers[N]>> }

/** The handlers as the wire has them: what the contract does not take is refused. */
export function parsing(answers: Strict): Answers {
  const names = Object.keys(answers) as CallName[]
  return Object.fromEntries(
    names.map((name) => [
      name,
      (input: InputOf<typeof name>) => {
        const parsed = calls[name].input.safeParse(input)
        return parsed.success ? answers[name]?.(parsed.data as never) : refuse('bad-input')
      },
    ]),
  )
}

/** The register has taken something about somebody, and says so. */
export function putIn(world: World, changed: PersonView): void {
  world.people.set(changed.line.id, changed)
  world.tell({ kind: 'changed', topics: ['people', 'session', 'certificates'] })
}

export function answersOf(world: World): Answers {
  const put = (changed: PersonView): void => putIn(world, changed)
  const lines = () => [...world.people.values()].map(({ line }) => line)
  const ofCertificate = (wanted: string) =>
    [...world.people.values()].find(({ certificate }) => certificate?.id === wanted)
  /** The shell tells the register of each copy. */
  const wentOut = (page: InputOf<'print.page'>['page']): void => {
    const before = page.kind === 'certificate' ? ofCertificate(page.certificateId) : undefined
    if (before === undefined || before.certificate === null) return
    put({ ...before, certificate: { ...before.certificate, copies: before.certificate.copies + 1 } })
  }

  return parsing({
    'sessions.current': () => done(world.session),
    'staff.list': () => done([...world.staff]),
    'staff.me': () => done(world.me),
    'sync.state': () =>
      done({
        line: 'offline',
        server: null,
        waiting: 14,
        waitingSince: at('08:10:00'),
        confirmed: 0,
        lastReceiptAt: null,
        trouble: null,
      }),
    'sessions.queue': ({ show }) => done(lines().filter(({ step }) => partOf[step] === show)),
    'people.search': ({ text, limit }) => {
      const words = text.toLowerCase()
      const fits = (line: PersonView['line']): boolean =>
        `${line.name} ${line.nativeName ?? ''} ${line.referenceId ?? ''}`.toLowerCase().includes(words)
      return done(lines().filter(fits).slice(0, limit))
    },
    'people.history': () => done({ corrections: [], voided: [], codes: [] }),
    'people.get': ({ personId }) => {
      const found = world.people.get(personId)
      return found === undefined ? refuse('person-unknown') : done(found)
    },
    'people.register': ({ id: personId, name, nativeName, birth, gender, mobile, referenceId }) => {
      const line = { id: personId, name, nativeName, birth, gender, referenceId, step: 'arrived' as const, token: 62 }
      const fresh = person(0, { ...line, mobileEnd: mobile?.slice(-4) ?? null }, { mobile })
      put(fresh)
      return done(fresh)
    },
    'identity.verify': ({ personId, document, number, scanId, photo, decision, note }) => {
      const before = world.people.get(personId)
      if (before === undefined) return refuse('person-unknown')
      const verification: VerificationView = {
        ...verifiedBy(world.me, decision),
        document: DocumentKind.parse(document),
        masked: number === null ? '••••' : `••••••••${number.slice(-4)}`,
        check: number === null ? 'unreadable' : 'passed',
        note,
        ...(scanId !== null && { method: 'secure-qr', assurance: photo === 'same' ? 'A3' : 'A2' }),
      }
      put({ ...before, verification, line: { ...before.line, step: decision === 'agrees' ? 'verified' : 'referred' } })
      return done(verification)
    },
    'doses.record': ({ id: doseId, personId, vaccinator, exception }) => {
      const before = world.people.get(personId)
      if (before === undefined) return refuse('person-unknown')
      const kept = before.doses.find((each) => each.id === doseId)
      if (kept !== undefined) return done({ number: kept.number, of: kept.of, at: RECORDED_AT, person: before })
      const against = before.due?.state === 'not-due' ? before.due.reasons.map(({ why }) => why) : []
      if (against.length > 0 && exception === null) return refuse('needs-approval', { flags: against })
      const given = aDose({
        id: doseId,
        number: before.doses.length + 1,
        vaccinator: world.staff.find((one) => one.id === vaccinator)?.name ?? '',
        flags: against,
        readBack: null,
      })
      const after = {
        ...before,
        doses: [...before.doses, given],
        line: { ...before.line, step: 'vaccinated' as const },
      }
      put(after)
      return done({ number: given.number, of: given.of, at: RECORDED_AT, person: after })
    },
    'appointments.check': ({ personId, said }) => {
      const before = world.people.get(personId)
      if (before === undefined) return refuse('person-unknown')
      if (before.appointment === null) return refuse('no-code-here')
      if (said.kind === 'code' && said.code !== CODE) return refuse('code-wrong')
      const absent = said.kind === 'absent' && said.wrongTries > 0 ? 'code-wrong' : 'code-absent'
      const outcome = said.kind === 'code' ? 'code-agrees' : absent
      const check = { outcome, note: null, at: at('10:41:30'), byName: world.me.name } as const
      const after = { ...before, appointment: { ...before.appointment, check } }
      put(after)
      return done(after)
    },
    'doses.readBack': ({ personId, doseId, how }) => {
      const before = world.people.get(personId)
      if (before === undefined) return refuse('person-unknown')
      const doses = before.doses.map((dose) => (dose.id === doseId ? { ...dose, readBack: how } : dose))
      const after = { ...before, doses }
      put(after)
      return done(after)
    },
    'certificates.language': () => done({ proposed: 'mr', chosen: null }),
    'certificates.issue': ({ personId }) => {
      const before = world.people.get(personId)
      if (before === undefined) return refuse('person-unknown')
      const certificate = before.certificate ?? aCertificate({ doses: before.doses.length })
      put({ ...before, certificate })
      return done(certificate)
    },
    'certificates.revoke': ({ certificateId, reason, approval }) => {
      const holder = ofCertificate(certificateId)
      if (holder === undefined || holder.certificate === null) return refuse('certificate-unknown')
      if (approval.pin !== '4711') return refuse('wrong-approver-pin')
      const revoked = { at: at('10:50:00'), byName: 'Asha Patil', reason }
      const certificate = { ...holder.certificate, standing: 'withdrawn' as const, revoked }
      put({ ...holder, certificate })
      return done(certificate)
    },
    'print.soon': () => done({}),
    'print.page': ({ page }) => {
      wentOut(page)
      return done({ jobId: PRINT_JOB })
    },
    'print.again': () => done({}),
    'print.savePdf': ({ page }) => {
      wentOut(page)
      return done({ file: '/home/desk/certificate.pdf' })
    },
    'print.savePicture': ({ page }) => {
      wentOut(page)
      return done({ file: '/home/desk/certificate.png' })
    },
    'certificates.credential': ({ certificateId }) => done({ name: `teeka-${certificateId}`, text: '{}' }),
    'files.saveCredential': () => done({ file: '/stick/credential.json' }),
  })
}

export const aDose = (some: Partial<DoseView> = {}): DoseView => ({
  id: DoseId.parse(id(800)),
  number: 1,
  of: 2,
  product: covishield.code,
  productName: covishield.name,
  lot: LotNumber.parse('4121Z006'),
  day: LocalDate.parse('2026-11-23'),
  at: RECORDED_AT,
  origin: 'recorded',
  vaccinator: sunita.name,
  centre: 'PHC Wagholi',
  flags: [],
  entry: 'at-once',
  notedAt: RECORDED_AT,
  enteredBy: ravi.name,
  lateBecause: null,
  reason: null,
  seal: 'sealed',
  approval: 'not-needed',
  officerOrder: null,
  readBack: 'screen',
  sync: 'waiting',
  ...some,
})

export const aCertificate = (some: Partial<CertificateView> = {}): CertificateView => ({
  id: CERTIFICATE_ID,
  standing: 'valid',
  issuedAt: at('10:43:00'),
  signed: true,
  copies: 0,
  doses: 1,
  sync: 'waiting',
  revoked: null,
  ...some,
})
