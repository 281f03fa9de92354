/** The language beside English on certificates. One rule: the state proposes; what the in-charge chooses holds. */
import { useState } from 'react'
import { CertificateLanguage } from '#contract/certificate-look'
import { languageChoices, languageName } from '../../certificate/languages/names.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { SelectField } from '../../ui/select-field.tsx'

const PROPOSED = ''

export function CertificateLanguageChoice() {
  const { say } = useText()
  const { value: languages } = useAsk('certificates.language', {})
  const { run, busy } = useAct('certificates.chooseLanguage')
  const [picked, pick] = useState<string | null>(null)
  if (languages === undefined) return null
  const now = languages.chosen ?? PROPOSED
  const value = picked ?? now
  const use = async (): Promise<void> => {
    const answer = await run({ language: CertificateLanguage.nullable().catch(null).parse(value) })
    if (answer.ok) pick(null)
  }
  return (
    <div className="settings-language">
      <SelectField
        label={say('settings.certificateLanguage')}
        hint={say('settings.certificateLanguageHint')}
        letter="g"
        empty={say('settings.certificateLanguageProposed', { language: languageName(languages.proposed) })}
        options={languageChoices}
        field={{ id: 'certificate-language', value, error: null, set: pick, leave: () => undefined }}
      />
      {value !== now && (
        <ActButton chord="alt+u" onAct={() => void use()} busy={busy}>
          {say('settings.certificateLanguageUse')}
        </ActButton>
      )}
    </div>
  )
}
