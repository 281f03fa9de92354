/**
 * The calls that the register has not answered yet. One rule: each gets exactly one answer: the register's, or a
 * refusal that says why none will come.
 */
import { type Refused, refuse } from '#contract/answer'

/** Why the register does not answer. */
export type DownReason =
  | 'no-answer'
  | 'crashed-twice'
  | 'crashing'
  | 'stopping'
  | 'wrong-key'
  | 'damaged'
  | 'newer'
  | 'unsafe'
  | 'test-key-pinned'
  | 'pins-broken'

export interface PendingCall {
  readonly id: number
  readonly name: string
  readonly input: unknown
}

interface Waiting extends PendingCall {
  readonly settle: (answer: unknown) => void
  readonly timer: NodeJS.Timeout
  /** Whether the process that now runs has it. */
  sent: boolean
  crashes: number
}

export const down = (reason: DownReason): Refused<'register-down'> => refuse('register-down', { reason })

export class PendingCalls {
  readonly #waiting = new Map<number, Waiting>()
  readonly #timeoutMs: number
  #next = 1

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs
  }

  /**
   * An act that was asked in vain may have been done all the same; whoever asks again asks with the act's own id, so
   * it is done once.
   */
  add(name: string, input: unknown): Promise<unknown> {
    const id = this.#next++
    return new Promise((settle) => {
      const timer = setTimeout(() => this.settle(id, down('no-answer')), this.#timeoutMs)
      this.#waiting.set(id, { id, name, input, settle, timer, sent: false, crashes: 0 })
    })
  }

  /** Hands every call that the running process does not have to it, in the order in which they were asked. */
  send(post: (call: PendingCall) => void): void {
    for (const call of this.#waiting.values()) {
      if (call.sent) continue
      call.sent = true
      post({ id: call.id, name: call.name, input: call.input })
    }
  }

  /** A late answer, to a call that was given up, is nobody's. */
  settle(id: number, answer: unknown): void {
    const call = this.#waiting.get(id)
    if (call === undefined) return
    this.#waiting.delete(id)
    clearTimeout(call.timer)
    call.settle(answer)
  }

  /** The process is gone. A call that was with two of them may be what they died of: it is given up. */
  crashed(): void {
    for (const call of this.#waiting.values()) {
      if (call.sent) call.crashes += 1
      call.sent = false
      if (call.crashes >= 2) this.settle(call.id, down('crashed-twice'))
    }
  }

  giveUp(reason: DownReason): void {
    for (const id of this.#waiting.keys()) this.settle(id, down(reason))
  }
}
