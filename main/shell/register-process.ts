/**
 * Keeps the register process running. One rule: the desk never waits for a process that will not come, and a call that
 * was under way in a crash is asked again once.
 */
import { unreachable } from '#contract/answer'
import { type Announcement, FromRegister, type OpenRegister, type Resume } from '#contract/wire'
import type { Log } from './log.ts'
import { type DownReason, down, PendingCalls } from './pending-calls.ts'
import { DESK_PACE, type Pace, type RegisterChild, type SpawnRegister } from './register-child.ts'

export type RegisterState = Extract<Announcement, { kind: 'register' }>['state']
export type Opening = Omit<OpenRegister, 'kind' | 'resume'>

export interface RegisterDeps {
  readonly spawn: SpawnRegister
  readonly announce: (announcement: Announcement) => void
  readonly log: Log
  readonly now: () => number
  readonly pace?: Pace
}

export class RegisterProcess {
  readonly #deps: RegisterDeps
  readonly #pace: Pace
  readonly #pending: PendingCalls
  #child: RegisterChild | undefined
  #state: RegisterState = 'starting'
  #because: DownReason = 'crashing'
  #node = ''
  /** In memory only: it opens the signed-in person's key. */
  #resume: Resume | null = null
  #crashes: readonly number[] = []
  #restart: NodeJS.Timeout | undefined
  #ended: (() => void) | undefined

  constructor(deps: RegisterDeps) {
    this.#deps = deps
    this.#pace = deps.pace ?? DESK_PACE
    this.#pending = new PendingCalls(this.#pace.callMs)
  }

  get state(): RegisterState {
    return this.#state
  }

  /** The register's Node version; empty before its first word. */
  get node(): string {
    return this.#node
  }

  start(opening: Opening): void {
    if (!this.#isFinal()) this.#spawn(opening)
  }

  /**
   * While the register starts, calls wait. A call under way in a crash is sent again to the next process: every act
   * carries its own id, so an act that was done before the crash is not done twice, it is only confirmed.
   * @returns the register's answer, unparsed, or the refusal `register-down` with its reason
   */
  async call(name: string, input: unknown): Promise<unknown> {
    if (this.#state === 'down') return down(this.#because)
    const answer = this.#pending.add(name, input)
    if (this.#state === 'ready') this.#sendPending()
    return answer
  }

  /** Resolves when the process is gone, or is past any help; to be called once. */
  async stop(): Promise<void> {
    clearTimeout(this.#restart)
    this.#turn('down', 'stopping')
    const child = this.#child
    if (child === undefined) return this.#pending.giveUp('stopping')
    const killer = setTimeout(() => child.kill(), this.#pace.endMs)
    let patience: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      this.#ended = resolve
      patience = setTimeout(resolve, 2 * this.#pace.endMs)
      child.end()
    })
    clearTimeout(killer)
    clearTimeout(patience)
  }

  #spawn(opening: Opening): void {
    let gone = false
    // A process that is gone says nothing any more, whatever is still in its pipe.
    this.#child = this.#deps.spawn({
      message: (raw) => void (gone || this.#hear(raw, opening)),
      exit: (code) => {
        if (gone) return
        gone = true
        this.#exited(code, opening)
      },
    })
  }

  #hear(raw: unknown, opening: Opening): void {
    const parsed = FromRegister.safeParse(raw)
    if (!parsed.success) return this.#deps.log.error('register-spoke-wrongly')
    const message = parsed.data
    switch (message.kind) {
      case 'hello':
        return this.#greeted(message.node, opening)
      case 'opened':
        return this.#opened()
      case 'failed':
        return this.#failed(message.reason)
      case 'answer':
        return this.#pending.settle(message.id, message.answer)
      case 'changed':
        return this.#deps.announce(message)
      case 'resume':
        this.#resume = message.resume
        return
      default:
        return unreachable(message)
    }
  }

  #greeted(node: string, opening: Opening): void {
    this.#node = node
    this.#deps.log.info('register-started', { node, pid: this.#child?.pid ?? 0 })
    this.#child?.post({ kind: 'open', ...opening, resume: this.#resume })
  }

  #opened(): void {
    if (this.#isFinal()) return
    this.#turn('ready')
    this.#sendPending()
  }

  /** Another start would fail alike; the reason stands until the app is started again. */
  #failed(reason: DownReason): void {
    this.#deps.log.error('register-failed', { reason })
    this.#turn('down', reason)
    this.#pending.giveUp(reason)
    this.#child?.end()
  }

  #exited(code: number, opening: Opening): void {
    this.#child = undefined
    this.#pending.crashed()
    if (this.#isFinal()) return this.#endedAsAsked()
    const now = this.#deps.now()
    this.#crashes = [...this.#crashes.filter((then) => now - then < this.#pace.windowMs), now]
    this.#deps.log.error('register-crashed', { exit: code, lately: this.#crashes.length })
    const tooMany = this.#crashes.length > this.#pace.crashes
    if (tooMany) this.#pending.giveUp('crashing')
    // Once down it stays so until a process has opened: the screen must not flicker between hope and none.
    this.#turn(tooMany || this.#state === 'down' ? 'down' : 'starting', 'crashing')
    this.#restart = setTimeout(() => this.#spawn(opening), tooMany ? this.#pace.longWaitMs : this.#backOff())
  }

  #backOff(): number {
    return Math.min(this.#pace.firstWaitMs * 2 ** (this.#crashes.length - 1), this.#pace.longWaitMs)
  }

  #isFinal(): boolean {
    return this.#state === 'down' && this.#because !== 'crashing'
  }

  #endedAsAsked(): void {
    this.#pending.giveUp(this.#because)
    this.#ended?.()
  }

  #sendPending(): void {
    this.#pending.send((call) => this.#child?.post({ kind: 'call', ...call }))
  }

  #turn(state: RegisterState, because: DownReason = this.#because): void {
    this.#because = because
    if (state === this.#state) return
    this.#state = state
    this.#deps.announce({ kind: 'register', state })
  }
}
