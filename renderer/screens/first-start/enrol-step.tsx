/** A real register is founded; its device gets its certificate now, or the day begins without. */
import { useState } from 'react'
import type { OutputOf } from '#contract/calls'
import { localDateOf } from '#domain/calendar'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { EnrolForm } from '../sync/enrol-form.tsx'
import { Question } from './question.tsx'

export function EnrolStep({ onSettled }: { readonly onSettled: () => void }) {
  const { say, sayDate } = useText()
  const [enrolled, setEnrolled] = useState<OutputOf<'setup.enrol'> | null>(null)
  return (
    <Question title={say('firstStart.enrol.title')} hint={say('firstStart.enrol.hint')}>
      {enrolled === null ? (
        <>
          <Notice kind="info">{say('firstStart.enrol.why')}</Notice>
          <EnrolForm
            onEnrolled={setEnrolled}
            beside={
              <ActButton look="plain" chord="Escape" onAct={onSettled}>
                {say('firstStart.enrol.later')}
              </ActButton>
            }
          />
          <p className="soft">{say('firstStart.enrol.laterHint')}</p>
        </>
      ) : (
        <>
          <Notice kind="good">{say('firstStart.enrol.done', { day: sayDate(localDateOf(enrolled.validTo)) })}</Notice>
          <div className="row">
            <PrimaryButton onAct={onSettled}>{say('firstStart.enrol.go')}</PrimaryButton>
          </div>
        </>
      )}
    </Question>
  )
}
