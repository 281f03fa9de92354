/**
 * What must agree before a day is closed. One rule: every token, dose, vial and exit is either accounted for or
 * explained in writing; an act without its seal or its approval is never explained away.
 */
import type { ReckoningKind, ReckoningLine } from '#contract/close'

/** A session counted through; people, vials and acts, never shares. */
export interface DayFigures {
  readonly tokens: number
  /** The highest number given. */
  readonly lastToken: number
  readonly doses: number
  readonly ended: number
  /** At the gate, before the in-charge or ready for the dose. */
  readonly waiting: number
  readonly noShows: number
  readonly observing: number
  readonly exits: number
  readonly unsealed: number
  readonly flagged: number
  readonly approved: number
  readonly vialsOpened: number
  readonly vialsDiscarded: number
  /** Unopened vials of the session's product that the register still holds here. */
  readonly vialsHeld: number
  readonly vialsReturned: number
  /** People with a dose of this session, and those of them with a certificate over it. */
  readonly vaccinated: number
  readonly certified: number
  /** Numbered paper sheets of this session: how many, counted through, their rows used and brought in. */
  readonly sheets: number
  readonly sheetsCounted: number
  readonly rowsUsed: number
  readonly rowsEntered: number
}

export type BareLine = Omit<ReckoningLine, 'people'>

/** In the order in which the day is gone through: gate, vials, observation, acts, papers. */
export function reckon(day: DayFigures): BareLine[] {
  return [
    line('tokens', day.tokens, day.vaccinated + day.ended, 'explain'),
    line('token-numbers', day.lastToken, day.tokens, 'explain'),
    line('vials', day.vialsOpened, day.vialsDiscarded, 'explain'),
    line('unopened', day.vialsHeld + day.vialsReturned, day.vialsReturned, 'explain'),
    line('exits', day.vaccinated, day.exits, 'explain'),
    line('seals', day.doses, day.doses - day.unsealed, 'resolve'),
    line('approvals', day.flagged, day.approved, 'resolve'),
    line('certificates', day.vaccinated, day.certified, 'explain'),
    ...(day.sheets === 0 ? [] : paper(day)),
  ]
}

export const agrees = ({ left, right }: Pick<BareLine, 'left' | 'right'>): boolean => left === right

/** Only where the day had any. */
const paper = (day: DayFigures): BareLine[] => [
  line('sheets', day.sheets, day.sheetsCounted, 'explain'),
  line('sheet-rows', day.rowsUsed, day.rowsEntered, 'explain'),
]

function line(kind: ReckoningKind, left: number, right: number, weight: BareLine['weight']): BareLine {
  return { kind, left, right, weight }
}
