/** The three steps that are a choice: language, what the laptop is for, whether it counts. */
import { Language } from '#contract/fields'
import { useAct } from '../../client/use-act.ts'
import { ownNames } from '../../language-switch.tsx'
import { useText } from '../../text/use-text.ts'
import { ChoiceCards } from '../../ui/choice-cards.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { FoundingForm } from './founding.ts'
import { Question } from './question.tsx'

export interface StepProps {
  readonly form: FoundingForm
}

/** Spoken at once, so that whoever chose sees that it was the right one. */
export function LanguageStep() {
  const { say, language } = useText()
  const { run } = useAct('settings.set')
  return (
    <Question title={say('firstStart.language.title')} hint={say('firstStart.language.hint')}>
      <ChoiceCards
        label={say('app.language')}
        labelShown={false}
        choices={Language.options.map((value) => ({ value, label: ownNames[value], lang: value }))}
        value={language}
        onChoose={(chosen) => void run({ language: chosen })}
        columns={2}
        focusFirst
      />
    </Question>
  )
}

export function KindStep({ form }: StepProps) {
  const { say } = useText()
  return (
    <Question title={say('firstStart.kind.title')}>
      <ChoiceCards
        label={say('firstStart.kind.title')}
        labelShown={false}
        choices={[
          { value: 'centre', label: say('firstStart.kind.centre'), hint: say('firstStart.kind.centreHint') },
          { value: 'district', label: say('firstStart.kind.district'), hint: say('firstStart.kind.districtHint') },
        ]}
        value={form.values.kind}
        onChoose={(kind) => form.set({ kind })}
        focusFirst
      />
    </Question>
  )
}

export function ModeStep({ form }: StepProps) {
  const { say } = useText()
  return (
    <Question title={say('firstStart.mode.title')} hint={say('firstStart.mode.hint')}>
      <ChoiceCards
        label={say('firstStart.mode.title')}
        labelShown={false}
        choices={[
          { value: 'practice', label: say('firstStart.mode.practice'), hint: say('firstStart.mode.practiceHint') },
          { value: 'real', label: say('firstStart.mode.real'), hint: say('firstStart.mode.realHint') },
        ]}
        value={form.values.mode}
        onChoose={(mode) => form.set({ mode })}
        error={form.field('mode').error}
        focusFirst
      />
      {form.values.mode === 'real' && (
        <Notice kind="look" title={say('firstStart.mode.realTitle')}>
          {say('firstStart.mode.realWarning')}
        </Notice>
      )}
    </Question>
  )
}
