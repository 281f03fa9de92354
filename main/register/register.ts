/**
 * The register: opens its file, answers calls, tells of changes. One rule: a call is parsed, its caller's role is
 * checked, and only then its one handler runs.
 */
import { join } from 'node:path'
import type { Answer } from '#contract/answer'
import { done, refuse } from '#contract/answer'
import type { Callers } from '#contract/call'
import { findCall, type RegisterCallName } from '#contract/calls'
import { type Instant, LogId } from '#contract/fields'
import type { Beside } from '#contract/practice'
import { Resume, type Topic } from '#contract/wire'
import { localDateOf } from '#domain/calendar'
import { handlers } from './calls/index.ts'
import { type Clock, instantOf } from './clock.ts'
import type { Context } from './context.ts'
import { type SignedIn, staffOf } from './desk.ts'
import { type Home, readHome } from './home.ts'
import { appendFacts, type Fact } from './log/append.ts'
import { holdScans } from './identity/held-scans.ts'
import { deskOnline } from './online/desk-online.ts'
import { isRebuildDue, rebuildProjections } from './projections/rebuild.ts'
import { type OpenProblem, type OpenStore, openStore } from './store/open.ts'
import { isDamage, type WriteDb } from './store/sql.ts'
import { codesToPrint } from './codes-to-print.ts'
import { reopenStaffKey } from './staff-keys.ts'
import type { NationalLine } from './sync/transports/national-line.ts'
import { topicsOf } from './topics.ts'

export interface RegisterDeps {
  readonly folder: string
  /** The database key, 32 bytes in hex. */
  readonly key: string
  /** SHA-256 of the machine's id in hex, null where it has none. */
  readonly machine: string | null
  /** Which of the laptop's registers this is; its own where nothing is said. */
  readonly beside?: Beside
  readonly clock: Clock
  /** A UUIDv7. */
  readonly newId: () => string
  readonly random: (bytes: number) => Uint8Array
  readonly national: NationalLine
  readonly resume?: Resume | null
  /** Told after every commit what it touched. */
  readonly onChange?: (topics: readonly Topic[]) => void
  /** Told who is signed in, so that a restart can go on under the same person. */
  readonly onResume?: (resume: Resume | null) => void
  /** Told of a bug, with the call's name and the error's. */
  readonly onBug?: (call: string, error: unknown) => void
}

export interface Register {
  answer(name: string, input: unknown): Promise<Answer<unknown, string>>
  /** The context, for the sync loop and for tools that work without a page. */
  readonly context: Context
  /** To be called when nothing has happened for a while. */
  idle(): void
  close(): void
}

export const REGISTER_FILE = 'register.db'

export function openRegister(deps: RegisterDeps): Answer<Register, OpenProblem> {
  const opened = openStore(join(deps.folder, REGISTER_FILE), deps.key)
  if (!opened.ok) return opened
  try {
    return done(registerOn(opened.value, deps))
  } catch (error) {
    opened.value.close()
    if (isDamage(error)) return refuse('damaged')
    throw error
  }
}

function registerOn(store: OpenStore, deps: RegisterDeps): Register {
  const context = contextOf(store, deps)
  return {
    answer: (name, input) => answer(name, input, context, deps),
    context,
    idle: () => store.checkpoint(),
    close: () => store.close(),
  }
}

async function answer(
  name: string,
  input: unknown,
  context: Context,
  deps: RegisterDeps,
): Promise<Answer<unknown, string>> {
  const call = findCall(name)
  if (call?.answeredBy !== 'register') return refuse('unknown-call')
  const parsed = call.input.safeParse(input)
  if (!parsed.success) return refuse('bad-input', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
  const barred = barredBy(call.who, context.me())
  if (barred !== undefined) return refuse(barred)
  try {
    // Each handler takes exactly what its own entry parsed, which TypeScript cannot follow through a look-up.
    const handler = handlers[name as RegisterCallName] as (
      input: unknown,
      context: Context,
    ) => Promise<Answer<unknown, string>>
    return await handler(parsed.data, context)
  } catch (error) {
    if (error instanceof RegisterElsewhere) return refuse('register-elsewhere')
    deps.onBug?.(name, error)
    return refuse('bug')
  }
}

function barredBy(who: Callers, me: SignedIn | undefined): 'not-signed-in' | 'not-allowed' | undefined {
  if (who === 'anyone') return undefined
  if (me === undefined) return 'not-signed-in'
  if (who === 'signed-in') return undefined
  return me.staff.roles.some((role) => who.includes(role)) ? undefined : 'not-allowed'
}

/** Thrown by an append on a disk that was copied to another machine; every call may meet it, so it has one answer. */
class RegisterElsewhere extends Error {}

function contextOf(store: OpenStore, deps: RegisterDeps): Context {
  const { db } = store
  if (isRebuildDue(db)) rebuildProjections(db)
  const nowMs = (): number => deps.clock.now()
  const instant = (at: number): Instant => instantOf(at, deps.clock.offset())
  const now = (): Instant => instant(nowMs())
  let home: Home | undefined
  let me: SignedIn | undefined = resumed(store, deps)
  const readAgain = (): Home | undefined => (home = readHome(db, deps.machine))
  readAgain()
  return {
    db,
    keep: db,
    now,
    nowMs,
    today: () => localDateOf(now()),
    uptime: () => deps.clock.uptime(),
    instant,
    newId: deps.newId,
    random: deps.random,
    home: () => home ?? readAgain(),
    me: () => me,
    signIn: (signedIn, pinKey) => {
      me = signedIn
      deps.onResume?.(Resume.parse({ staffId: signedIn.staff.id, key: Buffer.from(pinKey).toString('base64') }))
    },
    signOut: () => {
      me = undefined
      deps.onResume?.(null)
    },
    append: (facts, also) => {
      db.transaction(() => {
        also?.(db)
        append(db, home, facts, now())
      })
      const topics = topicsOf(facts)
      if (topics.includes('centre')) readAgain()
      if (topics.includes('staff')) me = withRolesOfNow(db, me)
      deps.onChange?.(topics)
    },
    announce: (topics) => deps.onChange?.(topics),
    national: deps.national,
    scans: holdScans(nowMs),
    badges: codesToPrint(nowMs),
    envelopes: codesToPrint(nowMs),
    online: deskOnline(db, { now: nowMs, random: deps.random }),
    machine: deps.machine,
    beside: deps.beside ?? 'own',
  }
}

/** Roles may change under somebody who is signed in. */
function withRolesOfNow(db: WriteDb, me: SignedIn | undefined): SignedIn | undefined {
  const staff = me === undefined ? undefined : staffOf(db, me.staff.id)
  return me === undefined || staff === undefined ? undefined : { ...me, staff }
}

/** Before the first start is written there is no centre yet, only the log that the founding just made. */
function append(db: WriteDb, home: Home | undefined, facts: readonly Fact[], now: Instant): void {
  if (home?.writable === false) throw new RegisterElsewhere()
  const log = home?.log ?? db.value('select log from log where mine = 1', LogId)
  appendFacts(db, log, facts, now)
}

/** Whoever was signed in when the last process went down goes on, if their key still opens. */
function resumed({ db }: OpenStore, { resume }: RegisterDeps): SignedIn | undefined {
  if (resume === undefined || resume === null) return undefined
  const staff = staffOf(db, resume.staffId)
  const key = reopenStaffKey(db, resume.staffId, Buffer.from(resume.key, 'base64'))
  return staff === undefined || key === undefined ? undefined : { staff, key }
}
