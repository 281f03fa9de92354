/**
 * "Say what is bad", from every screen by one key. One rule: it is about Teeka, never about a person, and what was
 * typed on the screen beneath stays as it is.
 */
import { useEffect, useState } from 'react'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { askForFeedback, useFeedbackAsked } from './ask-feedback.ts'
import { FeedbackForm } from './feedback-form.tsx'
import type { Place } from './feedback-form.tsx'

export interface FeedbackProps {
  /** The name of the screen that is shown. */
  readonly at: string
  readonly places: readonly Place[]
}

const THANKS_MS = 6_000

export function Feedback({ at, places }: FeedbackProps) {
  const { say } = useText()
  const asked = useFeedbackAsked()
  const [thanked, setThanked] = useState(false)
  useKeys({ 'shift+F1': { does: say('feedback.open'), run: () => askForFeedback('now') } })
  useEffect(() => () => askForFeedback('no more'), [])
  useEffect(() => {
    const timer = thanked ? setTimeout(() => setThanked(false), THANKS_MS) : undefined
    return () => clearTimeout(timer)
  }, [thanked])
  const given = (): void => {
    askForFeedback('no more')
    setThanked(true)
  }
  if (asked) {
    return <FeedbackForm at={at} places={places} onGiven={given} onClose={() => askForFeedback('no more')} />
  }
  return thanked ? (
    <div className="feedback-thanks">
      <Notice kind="good">{say('feedback.given')}</Notice>
    </div>
  ) : null
}
