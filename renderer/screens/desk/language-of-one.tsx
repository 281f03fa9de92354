/** The language of one person's certificate. One rule: it holds for this page alone; the centre's stays as it is. */
import { CertificateLanguage } from '#contract/certificate-look'
import { languageChoices, languageName } from '../../certificate/languages/names.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { SelectField } from '../../ui/select-field.tsx'

export interface LanguageOfOneProps {
  /** Null: the centre's. */
  readonly value: CertificateLanguage | null
  readonly onChoose: (language: CertificateLanguage | null) => void
}

export function LanguageOfOne({ value, onChoose }: LanguageOfOneProps) {
  const { say } = useText()
  const { value: languages } = useAsk('certificates.language', {})
  if (languages === undefined) return null
  const usual = languages.chosen ?? languages.proposed
  const choose = (chosen: string): void => onChoose(CertificateLanguage.nullable().catch(null).parse(chosen))
  return (
    <SelectField
      label={say('desk.certificate.language')}
      letter="l"
      empty={languageName(usual)}
      options={languageChoices.filter((choice) => choice.value !== usual)}
      field={{ id: 'language-of-one', value: value ?? '', error: null, set: choose, leave: () => undefined }}
    />
  )
}
