/**
 * A row on its way into the register. One rule: it has its ids from the first try to the answer, also after those who
 * are alike were compared in between.
 */
import { useState } from 'react'
import type { InputOf, OutputOf } from '#contract/calls'
import type { PersonId } from '#contract/fields'
import type { RowView, SheetView } from '#contract/sheets'
import type { SessionView } from '#contract/views'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { idFor, idIsUsed } from '../desk/act-ids.ts'
import { peopleIn } from '../desk/alike-case.ts'
import type { AlikeCase } from '../desk/alike-case.ts'
import type { RowRead } from './row-values.ts'

export interface RowPlan {
  readonly sheet: SheetView
  readonly row: RowView
  readonly session: SessionView
  readonly because: string
  readonly onEntered: (entered: OutputOf<'sheets.enterRow'>) => void
}

export interface EnterRow {
  readonly busy: boolean
  readonly refused: RefusalOf<'sheets.enterRow'> | null
  /** Those to be compared first; null where there are none. */
  readonly alike: AlikeCase | null
  /** What was read off the paper, keyed twice; null while something is not in order. */
  readonly enter: (read: RowRead | null) => Promise<void>
}

interface Apart {
  readonly personId: PersonId
  readonly reason: string
}

export function useEnterRow(plan: RowPlan): EnterRow {
  const { sheet, row, session } = plan
  const act = `row-${sheet.sheet}-${row.row}`
  const { sayRefusal } = useText()
  const { run, busy } = useAct('sheets.enterRow')
  const [refused, setRefused] = useState<RefusalOf<'sheets.enterRow'> | null>(null)
  const [open, setOpen] = useState<readonly PersonId[]>([])
  const [apart, setApart] = useState<readonly Apart[]>([])
  // What is being compared with others is what was sent.
  const [sent, setSent] = useState<RowRead | null>(null)

  const send = async (read: RowRead, person: InputOf<'sheets.enterRow'>['person']): Promise<void> => {
    setSent(read)
    const answer = await run({
      sheet: sheet.sheet,
      row: row.row,
      sessionId: session.id,
      person,
      token: read.token,
      verification: { ...read.verification, id: idFor(`${act}-verification`) },
      dose: { ...read.dose, id: idFor(`${act}-dose`) },
      because: plan.because,
    })
    if (answer.ok) {
      for (const part of ['person', 'verification', 'dose']) idIsUsed(`${act}-${part}`)
      return plan.onEntered(answer.value)
    }
    const isAlike = answer.code === 'looks-like'
    setRefused(isAlike ? null : answer)
    if (isAlike) setOpen(peopleIn(answer.details))
    else forget()
  }
  const asNew = (read: RowRead, decided: readonly Apart[]): Promise<void> =>
    send(read, { ...read.person, kind: 'new', personId: idFor(`${act}-person`), apart: joined(decided) })
  const different = (personId: PersonId, reason: string): void => {
    const decided = [...apart, { personId, reason }]
    setApart(decided)
    if (sent !== null && decided.length >= open.length) void asNew(sent, decided)
  }
  const forget = (): void => {
    setOpen([])
    setApart([])
  }
  const alike: AlikeCase = {
    known: [],
    people: open,
    decided: Math.min(apart.length, Math.max(0, open.length - 1)),
    busy,
    refusal: refused === null ? null : sayRefusal('sheets.enterRow', refused),
    onSame: (personId) => {
      if (sent !== null) void send(sent, { kind: 'known', personId })
    },
    onDifferent: different,
    onLeave: forget,
  }
  return {
    busy,
    refused,
    alike: open.length === 0 ? null : alike,
    enter: async (read) => {
      if (read !== null) await asNew(read, [])
    },
  }
}

const MOST_WORDS = 200

const joined = (apart: readonly Apart[]): { people: PersonId[]; reason: string } | null =>
  apart.length === 0
    ? null
    : {
        people: apart.map(({ personId }) => personId),
        reason: [...new Set(apart.map(({ reason }) => reason))].join('; ').slice(0, MOST_WORDS),
      }
