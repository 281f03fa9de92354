/**
 * Decides what a page's call gets. One rule: what comes in is parsed by the call's own input, what goes back by its own
 * output and list of refusals, and nothing is ever thrown at the page.
 */
import { type Answer, done, type Refused, refuse } from '#contract/answer'
import { type Call, commonProblems } from '#contract/call'
import { type CallName, findCall, isCallName, type ShellCallName } from '#contract/calls'
import { pageKinds } from '#contract/papers'
import { shellCalls } from '#contract/shell'
import { LooseAnswer } from '#contract/wire'
import type { VaultState } from './key-storage.ts'
import { factsOf, type Log } from './log.ts'
import type { ShellHandlers } from './shell-calls.ts'

export interface Caller {
  /** Which of our windows it is in; a window that the shell did not open is none. */
  readonly window: 'main' | 'print' | 'none'
  readonly frame: 'top' | 'inner'
  /** The frame's address. */
  readonly stands: 'own-origin' | 'elsewhere'
}

export interface DoorDeps {
  readonly vault: { state(): Promise<VaultState> }
  readonly shell: ShellHandlers
  readonly register: { call(name: string, input: unknown): Promise<unknown> }
  readonly log: Log
}

/** All that a page on its way to the printer has to know. */
const PRINT_CALLS: ReadonlySet<CallName> = new Set([
  'papers.letterhead',
  'settings.get',
  'certificates.language',
  ...Object.values(pageKinds).map(({ call }) => call),
])

export async function answerCall(
  caller: Caller,
  name: unknown,
  input: unknown,
  deps: DoorDeps,
): Promise<Answer<unknown, string>> {
  if (!isOurs(caller)) return turnedAway(deps.log)
  const call = isCallName(name) ? findCall(name) : undefined
  if (!isCallName(name) || call === undefined) return refuse('unknown-call')
  if (caller.window === 'print' && !PRINT_CALLS.has(name)) return turnedAway(deps.log)
  try {
    const parsed = call.input.safeParse(input)
    if (!parsed.success) return refuse('bad-input', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
    return checked(name, call, await ask(name, parsed.data, deps), deps.log)
  } catch (error) {
    deps.log.error('call-failed', { call: name, ...factsOf(error) })
    return refuse('bug')
  }
}

const isOurs = (caller: Caller): boolean =>
  caller.window !== 'none' && caller.frame === 'top' && caller.stands === 'own-origin'

function turnedAway(log: Log): Refused<'forbidden'> {
  log.warn('call-forbidden')
  return refuse('forbidden')
}

async function ask(name: CallName, input: unknown, deps: DoorDeps): Promise<unknown> {
  if (isShellCall(name)) {
    // Each handler takes exactly what its own entry parsed, which TypeScript cannot follow through a look-up.
    const handler = deps.shell[name] as (input: unknown) => Promise<unknown>
    return handler(input)
  }
  if ((await deps.vault.state()) !== 'open') return refuse('register-locked')
  return deps.register.call(name, input)
}

const isShellCall = (name: CallName): name is ShellCallName => Object.hasOwn(shellCalls, name)

/** An answer that its own entry does not know is a bug on our side of the door, and the page is told no more. */
function checked(name: CallName, call: Call, raw: unknown, log: Log): Answer<unknown, string> {
  const answer = LooseAnswer.parse(raw)
  if (!answer.ok) {
    if (answer.code === 'bug') log.error('call-met-a-bug', { call: name })
    if ([...call.problems, ...commonProblems].includes(answer.code)) return answer
    log.error('refusal-out-of-contract', { call: name, refusal: answer.code })
    return refuse('bug')
  }
  const value = call.output.safeParse(answer.value)
  if (value.success) return done(value.data)
  log.error('answer-out-of-contract', { call: name, field: value.error.issues[0]?.path.join('.') ?? '' })
  return refuse('bug')
}
