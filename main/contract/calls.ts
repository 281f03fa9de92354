/** Every call there is. One rule: names are looked up here and nowhere else, in a map without a prototype. */
import type { z } from 'zod'
import type { Answer } from './answer.ts'
import { appointmentCalls } from './appointments.ts'
import { aefiCalls } from './aefi.ts'
import type { Call, CommonProblem } from './call.ts'
import { badgeCalls } from './badges.ts'
import { certificateCalls } from './certificates.ts'
import { closeCalls } from './close.ts'
import { copyCalls } from './copies.ts'
import { correctionCalls } from './corrections.ts'
import { districtCalls } from './district.ts'
import { doseCalls } from './doses.ts'
import { feedbackCalls } from './feedback.ts'
import { identityCalls } from './identity.ts'
import { listCalls } from './lists.ts'
import { logCalls } from './log.ts'
import { observationCalls } from './observation.ts'
import { onlineCalls } from './online.ts'
import { paperCalls } from './papers.ts'
import { peopleCalls } from './people.ts'
import { practiceCalls } from './practice.ts'
import { queueCalls } from './queue.ts'
import { policyCalls } from './policy.ts'
import { recoveryCalls } from './recovery.ts'
import { revocationCalls } from './revocations.ts'
import { sealCalls } from './seals.ts'
import { readBackCalls } from './read-back.ts'
import { sessionCalls } from './sessions.ts'
import { setupCalls } from './setup.ts'
import { sheetCalls } from './sheets.ts'
import { shellCalls } from './shell.ts'
import { staffCalls } from './staff.ts'
import { stockCalls } from './stock.ts'
import { syncCalls } from './sync.ts'

export const registerCalls = {
  ...setupCalls,
  ...staffCalls,
  ...sessionCalls,
  ...stockCalls,
  ...listCalls,
  ...appointmentCalls,
  ...queueCalls,
  ...closeCalls,
  ...readBackCalls,
  ...peopleCalls,
  ...identityCalls,
  ...onlineCalls,
  ...policyCalls,
  ...doseCalls,
  ...correctionCalls,
  ...sealCalls,
  ...badgeCalls,
  ...recoveryCalls,
  ...sheetCalls,
  ...observationCalls,
  ...aefiCalls,
  ...certificateCalls,
  ...revocationCalls,
  ...copyCalls,
  ...paperCalls,
  ...syncCalls,
  ...districtCalls,
  ...logCalls,
  ...feedbackCalls,
  ...practiceCalls,
} as const

export const calls = { ...registerCalls, ...shellCalls } as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type RegisterCallName = keyof typeof registerCalls
export type ShellCallName = keyof typeof shellCalls
/** What a caller hands in. */
export type InputOf<N extends CallName> = z.input<Calls[N]['input']>
/** What a handler is given: parsed. */
export type ParsedOf<N extends CallName> = z.output<Calls[N]['input']>
export type OutputOf<N extends CallName> = z.output<Calls[N]['output']>
export type ProblemOf<N extends CallName> = Calls[N]['problems'][number]
/** The answer as the screen gets it. */
export type AnswerOf<N extends CallName> = Answer<OutputOf<N>, ProblemOf<N> | CommonProblem>

const byName: ReadonlyMap<string, Call> = new Map(Object.entries(calls))

export const findCall = (name: string): Call | undefined => byName.get(name)
export const isCallName = (name: unknown): name is CallName => typeof name === 'string' && byName.has(name)
