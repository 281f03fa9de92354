/** What marks a page of a practice centre: in words and slanted, light enough for the text above it and for toner. */
import { Both } from './both.tsx'

export function PracticeGround() {
  return (
    <div className="paper-ground" aria-hidden="true">
      {[1, 2, 3].map((line) => (
        <Both key={line} as="stack" say={({ say }) => say('print.practice')} />
      ))}
    </div>
  )
}

export function PracticeBand() {
  return (
    <p className="paper-practice">
      <strong>
        <Both say={({ say }) => say('print.practice')} />
      </strong>
      <Both as="stack" say={({ say }) => say('print.practiceWords')} />
    </p>
  )
}
