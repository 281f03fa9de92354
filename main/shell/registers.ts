/**
 * The laptop's registers: its own, and beside a real one a register for practice, with its own folder, key and log. One
 * rule: one process is open at a time, and a page that has seen one register is loaded anew before it sees the other.
 */
import { hkdfSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { type Answer, done, refuse } from '#contract/answer'
import { calls, type InputOf, type OutputOf, type ProblemOf } from '#contract/calls'
import type { Beside } from '#contract/practice'
import { type Announcement, LooseAnswer } from '#contract/wire'
import type { Log } from './log.ts'
import type { Opening, RegisterProcess, RegisterState } from './register-process.ts'

export interface RegistersDeps {
  /** The folder of each register. */
  readonly folders: Readonly<Record<Beside, string>>
  readonly make: (announce: (announcement: Announcement) => void) => RegisterProcess
  readonly announce: (announcement: Announcement) => void
  /** Loads the page anew, so that it keeps nothing of the register it saw. */
  readonly reload: () => void
  /** What outlives the app: where it stood. */
  readonly place: { read(): Beside; remember(beside: Beside): void }
  readonly log: Log
}

/** What is the same for both. */
export type Base = Pick<Opening, 'machine' | 'build' | 'key' | 'aheadMs'>
type Practised = InputOf<'practice.prepare'>
type Entered = Answer<OutputOf<'practice.enter'>, ProblemOf<'practice.enter'>>

export class Registers {
  readonly #deps: RegistersDeps
  #base: Base | undefined
  #process: RegisterProcess
  #at: Beside = 'own'
  #last: Beside
  /** The move that is under way; calls wait for it. */
  #moving: Promise<unknown> = Promise.resolve()
  /** What the practice register is made from, as the own one said when it was left. */
  #practised: Practised | undefined

  /** Always in the own register: where it stood last is only told. */
  constructor(deps: RegistersDeps) {
    this.#deps = deps
    this.#last = deps.place.read()
    deps.place.remember('own')
    this.#process = this.#make()
  }

  get state(): RegisterState {
    return this.#process.state
  }

  get node(): string {
    return this.#process.node
  }

  where(): OutputOf<'practice.state'> {
    return { at: this.#at, last: this.#last }
  }

  start(base: Base): void {
    this.#base = base
    this.#process.start(openingOf(base, 'own', this.#deps))
  }

  async call(name: string, input: unknown): Promise<unknown> {
    await this.#moving
    return this.#process.call(name, input)
  }

  stop(): Promise<void> {
    return this.#process.stop()
  }

  /** The centre's mode as its register says; undefined before the first start, and while the register is away. */
  async mode(): Promise<'real' | 'practice' | undefined> {
    return (await this.#asked('setup.state'))?.centre?.mode
  }

  enter(how: 'go-on' | 'start-over'): Promise<Entered> {
    return this.#oneByOne(() => this.#enter(how))
  }

  leave(): Promise<Answer<Record<string, never>, never>> {
    return this.#oneByOne(async () => {
      if (this.#at === 'practice') {
        const said = await this.#said()
        await this.#move('own', 'go-on')
        await this.#bring(said)
      }
      this.#deps.reload()
      return done({})
    })
  }

  async #enter(how: 'go-on' | 'start-over'): Promise<Entered> {
    if (this.#at === 'own') this.#practised = await this.#realCentre()
    if (this.#practised === undefined) return refuse('no-real-centre')
    if (how === 'start-over') await this.#rescueWhatWasSaid()
    await this.#move('practice', how)
    const prepared = LooseAnswer.parse(await this.#process.call('practice.prepare', this.#practised))
    if (!prepared.ok) {
      this.#deps.log.error('practice-not-opened', { because: prepared.code })
      await this.#move('own', 'go-on')
      return refuse('practice-not-opened')
    }
    this.#deps.reload()
    return done({})
  }

  /** A rehearsal that is thrown away may hold what was said when Teeka was closed in the middle of it. */
  async #rescueWhatWasSaid(): Promise<void> {
    if (!existsSync(this.#deps.folders.practice)) return
    if (this.#at === 'own') await this.#move('practice', 'go-on')
    const said = await this.#said()
    await this.#move('own', 'go-on')
    await this.#bring(said)
  }

  /** What is said about Teeka in practice is about the tool that people really work with. Nothing where it does not open. */
  async #said(): Promise<InputOf<'feedback.bring'>> {
    return (await this.#asked('feedback.ofPractice')) ?? { said: [] }
  }

  async #bring(said: InputOf<'feedback.bring'>): Promise<void> {
    if (said.said.length === 0) return
    const brought = LooseAnswer.parse(await this.#process.call('feedback.bring', said))
    if (!brought.ok) this.#deps.log.error('feedback-not-brought', { because: brought.code })
  }

  async #move(to: Beside, how: 'go-on' | 'start-over'): Promise<void> {
    if (this.#base === undefined) throw new Error('no register was opened yet')
    const before = this.#process
    // What the register that closes still says is no page's business any more.
    this.#process = this.#make()
    await before.stop()
    if (to === 'practice' && how === 'start-over') {
      await rm(this.#deps.folders.practice, { recursive: true, force: true, maxRetries: 5 })
    }
    this.#last = this.#at
    this.#at = to
    this.#deps.place.remember(to)
    this.#deps.log.info('register-changed', { to })
    this.#process.start(openingOf(this.#base, to, this.#deps))
  }

  #make(): RegisterProcess {
    const made = this.#deps.make((announcement) => {
      if (this.#process === made) this.#deps.announce(announcement)
    })
    return made
  }

  async #realCentre(): Promise<Practised | undefined> {
    const centre = (await this.#asked('setup.state'))?.centre
    const staff = await this.#asked('staff.list')
    if (centre === undefined || centre === null || staff === undefined) return undefined
    if (centre.mode !== 'real' || centre.kind !== 'centre') return undefined
    const { code, name, district, state, language } = centre
    return {
      centre: { code, name, district, state, language },
      staff: staff.map(({ name: who, roles }) => ({ name: who, roles })),
    }
  }

  /** Undefined where there is no answer to be had. */
  async #asked<N extends 'setup.state' | 'staff.list' | 'feedback.ofPractice'>(
    name: N,
  ): Promise<OutputOf<N> | undefined> {
    const answer = LooseAnswer.parse(await this.#process.call(name, {}))
    return answer.ok ? (calls[name].output.parse(answer.value) as OutputOf<N>) : undefined
  }

  #oneByOne<T>(act: () => Promise<T>): Promise<T> {
    const moved = this.#moving.then(act)
    this.#moving = moved.catch(() => undefined)
    return moved
  }
}

function openingOf(base: Base, beside: Beside, { folders }: RegistersDeps): Opening {
  return { ...base, beside, folder: folders[beside], key: beside === 'own' ? base.key : practiceKey(base.key) }
}

/** Another key, which nobody has to remember, and which says nothing about the one it comes from (RFC 5869). */
const practiceKey = (key: string): string =>
  Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), '', 'teeka practice register 1', 32)).toString('hex')
