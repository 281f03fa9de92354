/** The tally as named groups of lines: what the sheet prints and the file holds, so that the two cannot differ. */
import type { Tally } from '#contract/papers'
import type { Text } from '../text/use-text.ts'

export interface TallyLine {
  readonly label: string
  /** As written on paper. */
  readonly value: string
  /** As a spreadsheet can reckon with it. */
  readonly figure: number
}

export interface TallyGroup {
  readonly key: string
  readonly title: string
  readonly lines: readonly TallyLine[]
}

export function tallyGroups(
  { people, doses, lots, observation, aefi, wastage, figures }: Tally,
  text: Text,
): TallyGroup[] {
  const { say, sayNumber } = text
  const line = (label: string, figure: number): TallyLine => ({ label, figure, value: sayNumber(figure) })
  const all = (lines: readonly TallyLine[], total: number): TallyLine[] =>
    lines.length < 2 ? [...lines] : [...lines, line(say('print.tally.all'), total)]
  const group = (key: GroupKey, lines: readonly TallyLine[]): TallyGroup => ({
    key,
    lines,
    title: say(`print.tally.groups.${key}`),
  })
  const sum = (key: 'vials' | 'doses' | 'given' | 'discarded' | 'left'): number =>
    lots.reduce((total, lot) => total + lot[key], 0)
  const { effort } = figures
  return [
    group('people', [
      line(say('print.tally.expected'), people.expected),
      line(say('print.tally.noShows'), people.noShows),
      line(say('print.tally.walkIns'), people.walkIns),
      line(say('print.tally.came'), people.came),
      line(say('print.tally.vaccinated'), people.vaccinated),
      ...people.ended.map(({ of, count }) => line(say(`print.outcomes.${of}`), count)),
    ]),
    group('doses', [
      ...all(
        doses.byNumber.map(({ product, number, count }) =>
          line(say('print.tally.doseNumber', { product, number: sayNumber(number) }), count),
        ),
        doses.given,
      ),
      line(say('print.tally.late'), doses.late),
      line(say('print.tally.fromPaper'), doses.fromPaper),
      line(say('print.tally.flagged'), doses.flagged),
      line(say('print.tally.unsealed'), doses.unsealed),
    ]),
    group(
      'category',
      all(
        doses.byCategory.map(({ of, count }) =>
          line(of === null ? say('print.tally.noCategory') : say(`policy.categories.${of}`), count),
        ),
        doses.given,
      ),
    ),
    group(
      'gender',
      all(
        doses.byGender.map(({ of, count }) => line(say(`genders.${of}`), count)),
        doses.given,
      ),
    ),
    group(
      'age',
      all(
        doses.byAge.map(({ from, to, count }) =>
          line(to === null ? say('print.tally.ageFrom', { from }) : say('print.tally.age', { from, to }), count),
        ),
        doses.given,
      ),
    ),
    group('vials', [
      ...lots.map(({ product, lot, vials }) => line(say('print.tally.lot', { product, lot }), vials)),
      line(say('print.tally.opened'), sum('vials')),
      line(say('print.tally.dosesInVials'), sum('doses')),
      line(say('print.tally.given'), sum('given')),
      line(say('print.tally.discarded'), sum('discarded')),
      line(say('print.tally.left'), sum('left')),
      ...(wastage === null
        ? []
        : [{ label: say('print.tally.wastage'), figure: wastage, value: `${sayNumber(wastage)} %` }]),
    ]),
    group(
      'observation',
      (['well', 'left-early', 'referred', 'still'] as const).map((how) =>
        line(say(`print.tally.exits.${how}`), observation[how]),
      ),
    ),
    group(
      'aefi',
      (['minor', 'severe', 'serious'] as const).map((severity) =>
        line(say(`print.tally.severity.${severity}`), aefi[severity]),
      ),
    ),
    group('desk', [
      line(say('print.tally.prompt'), figures.prompt),
      ...(effort === null
        ? []
        : [line(say('print.tally.keys'), effort.keys), line(say('print.tally.seconds'), effort.seconds)]),
    ]),
  ]
}

type GroupKey = 'people' | 'doses' | 'category' | 'gender' | 'age' | 'vials' | 'observation' | 'aefi' | 'desk'
