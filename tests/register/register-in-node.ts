/**
 * The register's own process, as the shell keeps it: started, asked, killed, started again. One rule: a call that got
 * no answer is asked again, word for word, of the next process.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { InputOf, OutputOf, RegisterCallName } from '#contract/calls'
import { FromRegister, LooseAnswer, type Resume, type ToRegister } from '#contract/wire'
import { KEY, MACHINE } from '../support/site.ts'

const ENTRY = join(import.meta.dirname, '../../main/register/entry.ts')

/** When a process is killed: `think` milliseconds after it was asked, when its commit is told, or after its answer. */
export type Moment = { readonly after: 'asking'; readonly think: number } | { readonly after: 'commit' | 'answer' }

export interface NodeRegister {
  /** Asks until there is an answer that is done; a refusal throws. */
  must<N extends RegisterCallName>(name: N, input: InputOf<N>, kill?: Moment): Promise<OutputOf<N>>
  /** How often it was killed at each kind of moment, and how many calls had no answer by then and were asked again. */
  readonly kills: { asking: number; commit: number; answer: number }
  readonly again: () => number
  end(): Promise<void>
}

interface Running {
  readonly child: ChildProcess
  readonly gone: Promise<void>
  hear: (message: FromRegister) => void
}

/** @param at where the day stands now, ISO with an offset; from there the process's clock goes on */
export function startNodeRegister(folder: string, at: string): NodeRegister {
  const shift = Date.parse(at) - Date.now()
  const clock = `data:text/javascript,const now = Date.now; Date.now = () => now() + ${shift}`
  const kills = { asking: 0, commit: 0, answer: 0 }
  let resume: Resume | null = null
  let running: Promise<Running> | undefined
  let lastId = 0
  let again = 0

  const start = async (): Promise<Running> => {
    const child = fork(ENTRY, [], {
      execArgv: ['--import', clock],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    })
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const one: Running = { child, gone, hear: () => undefined }
    const opened = new Promise<void>((resolve, reject) => {
      one.hear = (message) => {
        if (message.kind === 'opened') resolve()
        if (message.kind === 'failed') reject(new Error(`the register did not open: ${message.reason}`))
      }
    })
    child.on('message', (raw) => {
      const message = FromRegister.parse(raw)
      if (message.kind === 'resume') resume = message.resume
      one.hear(message)
    })
    child.send({
      kind: 'open',
      beside: 'own',
      folder,
      key: KEY,
      machine: MACHINE,
      resume,
      build: 'development',
      aheadMs: 0,
    } satisfies ToRegister)
    await opened
    return one
  }

  const kill = async ({ child, gone }: Running, when: keyof typeof kills): Promise<void> => {
    running = undefined
    kills[when] += 1
    child.kill('SIGKILL')
    await gone
  }

  /** The answer, or undefined where the process was killed before it gave one. */
  const askOnce = async (name: RegisterCallName, input: unknown, moment?: Moment): Promise<unknown> => {
    const one = await (running ??= start())
    lastId += 1
    const id = lastId
    const heard = new Promise<{ answer: unknown } | 'commit'>((resolve) => {
      one.hear = (message) => {
        if (message.kind === 'answer' && message.id === id) resolve({ answer: message.answer })
        if (message.kind === 'changed' && moment?.after === 'commit') resolve('commit')
      }
    })
    one.child.send({ kind: 'call', id, name, input } satisfies ToRegister)
    if (moment?.after === 'asking') {
      const thought = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), moment.think))
      const first = await Promise.race([heard, thought])
      await kill(one, 'asking')
      return typeof first === 'object' ? first.answer : undefined
    }
    const first = await heard
    if (moment !== undefined) await kill(one, moment.after)
    return first === 'commit' ? undefined : first.answer
  }

  return {
    kills,
    again: () => again,
    must: async (name, input, moment) => {
      let raw = await askOnce(name, input, moment)
      if (raw === undefined) {
        again += 1
        raw = await askOnce(name, input)
      }
      const answer = LooseAnswer.parse(raw)
      if (!answer.ok) throw new Error(`${name} was refused: ${answer.code}`)
      return answer.value as never
    },
    end: async () => {
      const one = await running
      running = undefined
      if (one === undefined) return
      one.child.disconnect()
      await one.gone
    },
  }
}
