/**
 * The form of a call: who may make it, what comes in, what goes out, what may be refused. One rule: everything that a
 * screen can ask for is an entry of this form, so both sides of the door read the same page.
 */
import type { z } from 'zod'
import type { Role } from './fields.ts'

/** Who may call: anyone at the laptop, anyone signed in, or people with one of these roles. */
export type Callers = 'anyone' | 'signed-in' | readonly Role[]

export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, P extends string = string> {
  readonly answeredBy: 'register' | 'shell'
  readonly who: Callers
  readonly input: I
  readonly output: O
  readonly problems: readonly P[]
}

type Entry<I extends z.ZodType, O extends z.ZodType, P extends string> = Omit<Call<I, O, P>, 'answeredBy'>

/** A call that the register answers. */
export const call = <I extends z.ZodType, O extends z.ZodType, const P extends string>(
  entry: Entry<I, O, P>,
): Call<I, O, P> => ({ answeredBy: 'register', ...entry })

/** A call that the shell answers: windows, printers, files, keys. */
export const shellCall = <I extends z.ZodType, O extends z.ZodType, const P extends string>(
  entry: Entry<I, O, P>,
): Call<I, O, P> => ({ answeredBy: 'shell', ...entry })

/** What any call may be refused with, besides its own list. */
export const commonProblems = [
  'bad-input',
  'unknown-call',
  'forbidden',
  'not-signed-in',
  'not-allowed',
  'register-down',
  'register-locked',
  'register-elsewhere',
  'bug',
] as const
export type CommonProblem = (typeof commonProblems)[number]
