/** The paper for certificates in the printer that is chosen. */
import { CertificateSize } from '#contract/certificate-look'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ChoiceCards } from '../../ui/choice-cards.tsx'

export function PaperChoice() {
  const { say } = useText()
  const { value: settings } = useAsk('settings.get', {})
  const { run } = useAct('settings.set')
  if (settings === undefined) return null
  const printer = settings.printer ?? ''
  return (
    <ChoiceCards
      label={say('settings.paper')}
      choices={CertificateSize.options.map((value) => ({ value, label: say(`settings.papers.${value}`) }))}
      value={settings.certificateSizes[printer] ?? 'a4'}
      onChoose={(size) => void run({ certificateSizes: { ...settings.certificateSizes, [printer]: size } })}
      digits={false}
      columns={3}
    />
  )
}
