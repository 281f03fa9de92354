/**
 * A band by which a thing is known at arm's length. One rule: its pattern tells it as well as its colour does, on a
 * washed-out panel, on a print without colour, to the colour-blind; and its name stands beside it.
 */
import './band-mark.css'
import { bandColour } from './band.ts'

export interface BandMarkProps {
  readonly name: string
  /** `edge`: along the side of a block; `chip`: before words in a line. */
  readonly as: 'edge' | 'chip'
}

export function BandMark({ name, as }: BandMarkProps) {
  return (
    <span
      className={`band-mark band-mark-${as}`}
      data-band={name}
      style={{ backgroundColor: bandColour(name) }}
      aria-hidden="true"
    />
  )
}
