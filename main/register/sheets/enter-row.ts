/**
 * A row of a fallback sheet becomes a person, a document that was seen and a dose. One rule: all of it or nothing; what
 * was physically given is recorded, and whatever is odd about it waits for the in-charge as a flag.
 */
import { type Refused, unreachable } from '#contract/answer'
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import type { RowView } from '#contract/sheets'
import type { Verified2 } from '#domain/events/identity'
import { assuranceOf } from '#domain/identity/assurance'
import { doseFacts } from '../calls/doses.ts'
import { registrationFacts } from '../calls/people.ts'
import { type Context, mustMe } from '../context.ts'
import { type Fact, fact } from '../log/append.ts'
import { arrivalOf, holderOfToken, tokenOf } from '../queue/tokens.ts'
import { personRow } from '../views/person-row.ts'
import { sessionOf } from '../views/session.ts'
import { rowsOf, sheetOf } from '../views/sheets.ts'

type Input = ParsedOf<'sheets.enterRow'>
type Problem = ProblemOf<'sheets.enterRow'>
type Facts = Answer<Fact[], Problem>

export function enterRow(input: Input, context: Context): Answer<RowView, Problem> {
  const row = rowOf(input, context)
  if (!row.ok) return row
  // Asked again because the answer was lost.
  if (row.value.doseId === input.dose.id) return row
  const free = isFree(row.value)
  if (!free.ok) return free
  const entered = inOne([personFacts, arrivalFacts, verificationFacts, rowDoseFacts], input, context)
  return entered.ok ? rowOf(input, context) : entered
}

function rowOf({ sheet, row }: Input, { db }: Context): Answer<RowView, Problem> {
  const view = sheetOf(db, sheet)
  if (view === undefined) return refuse('sheet-unknown', { sheet })
  const found = rowsOf(db, view)[row - 1]
  return found === undefined ? refuse('row-unknown', { rows: view.rows }) : done(found)
}

function isFree({ state, person, byName, at }: RowView): Answer<null, Problem> {
  const said = { by: byName ?? '', at: at ?? '' }
  switch (state) {
    case 'open':
      return done(null)
    case 'entered':
      return refuse('row-entered', { ...said, name: person?.name ?? '' })
    case 'void':
      return refuse('row-void', said)
    default:
      return unreachable(state)
  }
}

type Step = (input: Input, context: Context) => Facts

/** Each step sees what the one before it wrote; one that is refused takes back all of them. */
function inOne(steps: readonly Step[], input: Input, context: Context): Answer<null, Problem> {
  try {
    context.keep.transaction(() => {
      for (const step of steps) {
        const facts = step(input, context)
        if (!facts.ok) throw new TakenBack(facts)
        if (facts.value.length > 0) context.append(facts.value)
      }
    })
    return done(null)
  } catch (error) {
    if (error instanceof TakenBack) return error.refused
    throw error
  }
}

class TakenBack extends Error {
  readonly refused: Refused<Problem>

  constructor(refused: Refused<Problem>) {
    super(refused.code)
    this.refused = refused
  }
}

function personFacts({ person, sessionId }: Input, context: Context): Facts {
  if (sessionOf(context.db, sessionId) === undefined) return refuse('session-unknown')
  if (person.kind === 'known') {
    return personRow(context.db, person.personId) === undefined ? refuse('person-unknown') : done([])
  }
  const { kind: _, personId: id, ...facts } = person
  return registrationFacts({ ...facts, id, sessionId, referenceId: null, scanId: null }, context)
}

function arrivalFacts({ person: { personId }, sessionId, token, dose }: Input, context: Context): Facts {
  const has = tokenOf(context.db, sessionId, personId)
  const holder = token === null || token === has ? undefined : holderOfToken(context.db, sessionId, token)
  if (holder !== undefined && token !== null) return refuse('token-taken', { token, name: holder })
  return done(arrivalOf(sessionId, personId, context, token, dose.at))
}

/** What was written down of the document, under the word of who keys it in. */
function verificationFacts({ person, sessionId, verification, dose }: Input, context: Context): Facts {
  const { document, lastFour } = verification
  const body: Verified2 = {
    verificationId: verification.id,
    personId: person.personId,
    sessionId,
    document,
    masked: lastFour === '' ? '' : `•••• ${lastFour}`,
    lastFour,
    check: 'unreadable',
    unreadableBecause: null,
    decision: 'agrees',
    method: 'seen',
    // Four characters on a sheet are no number that was checked.
    assurance: assuranceOf({ method: 'seen', numberRead: false, photo: 'none', mobileProven: false }),
    note: null,
    reasons: [],
    differences: [],
    evidence: null,
    compared: null,
    photo: 'none',
    tokens: [],
    facilitation: null,
    guardian: null,
  }
  const { staff, key } = mustMe(context)
  return done([fact({ type: 'identity-verified.2', by: staff.id, seal: key, at: dose.at, body })])
}

function rowDoseFacts({ sheet, row, sessionId, person, dose, because }: Input, context: Context): Facts {
  const { id, vialId, vaccinator, at, number } = dose
  const facts = doseFacts(
    {
      id,
      personId: person.personId,
      sessionId,
      vialId,
      vaccinator,
      pin: null,
      exception: { reason: because, approval: null },
      late: { at, because, sheet: { sheet, row } },
      site: null,
      effort: null,
    },
    context,
    number,
  )
  if (facts.ok) return facts
  const code = onPaper(facts.code)
  if (code === undefined) throw new Error(`a row of paper cannot meet ${facts.code}`)
  return refuse(code, facts.details)
}

type DoseProblem = ProblemOf<'doses.record'>
const onPaper = (code: DoseProblem): Extract<Problem, DoseProblem> | undefined =>
  paperProblems.find((problem) => problem === code)

const paperProblems = [
  'person-unknown',
  'session-unknown',
  'vial-unknown',
  'not-a-vaccinator',
  'given-in-future',
  'given-on-another-day',
  'given-before-birth',
] as const
