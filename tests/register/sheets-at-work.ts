/** Fallback sheets at a test site: printed, and a row keyed in by what a test cares about. */
import type { InputOf, OutputOf } from '#contract/calls'
import { instantOf } from '../../main/register/clock.ts'
import type { OpenDay } from '../support/site.ts'

export const issueSheets = ({ site, sessionId }: OpenDay, count: number): Promise<OutputOf<'sheets.issue'>> =>
  site.must('sheets.issue', { id: site.newId(), sessionId, count, rows: 20 })

type Row = InputOf<'sheets.enterRow'>
export interface RowFacts extends Partial<Omit<Row, 'sheet' | 'person' | 'dose'>> {
  readonly person?: { readonly name?: string; readonly mobile?: string | null } | Row['person']
  readonly dose?: Partial<Row['dose']>
}

/** Given an hour ago, to somebody whom nobody here knows. */
export function blankRow({ site, sessionId, vialId }: OpenDay, sheet: string, facts: RowFacts = {}): Row {
  const { person, dose, ...rest } = facts
  return {
    sheet,
    row: 1,
    sessionId,
    token: null,
    verification: { id: site.newId(), document: 'epic', lastFour: '6253' },
    because: 'No power until noon',
    ...rest,
    person:
      person !== undefined && 'kind' in person
        ? person
        : {
            kind: 'new',
            personId: site.newId(),
            name: 'Vimal Gaikwad',
            nativeName: null,
            birth: { kind: 'year', year: 1961 },
            gender: 'female',
            mobile: null,
            apart: null,
            ...person,
          },
    dose: {
      id: site.newId(),
      vialId,
      vaccinator: site.staff.vaccinator,
      number: 1,
      at: instantOf(site.clock.at - 60 * 60_000, 330),
      ...dose,
    },
  }
}

export const enterRow = (day: OpenDay, sheet: string, facts: RowFacts = {}): Promise<OutputOf<'sheets.enterRow'>> =>
  day.site.must('sheets.enterRow', blankRow(day, sheet, facts))
