/** What every step is given. */
import type { PersonView, SessionView } from '#contract/views'

export interface StepProps {
  readonly person: PersonView
  readonly session: SessionView
  /** The desk is free for the next one. */
  readonly onNext: () => void
  /** The register has taken something about this person. */
  readonly onChanged: () => void
}
