/** What lies in a file of signers, before anybody believes it. */
import type { SignersView } from '#contract/certificate-check'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useForm } from '../../ui/use-form.ts'
import { CountryTable } from './signer-tables.tsx'
import { LONGEST_NAME } from './use-signers.ts'
import type { ListInFile, SignerActs } from './use-signers.ts'

export interface ListInFileProps {
  readonly acts: SignerActs
  readonly inFile: ListInFile
  /** Those that are here already. */
  readonly lists: SignersView['lists']
}

export function ListInFilePart({ acts, inFile, lists }: ListInFileProps) {
  const { say, sayMoment, sayNumber } = useText()
  const { signers, countries, leftOut } = inFile.holds
  const form = useForm({
    start: { name: inFile.name },
    checks: {
      name: (name) =>
        name.trim() === '' || name.trim().length > LONGEST_NAME ? say('check.signers.nameMissing') : null,
    },
  })
  const name = form.values.name.trim()
  const before = lists.find(({ list }) => list === name)
  const believe = (): void => {
    if (form.ready()) void acts.believe(name)
  }
  return (
    <section className="card stack" aria-labelledby="in-file">
      <div>
        <h2 id="in-file">{say('check.signers.inFile', { file: inFile.name })}</h2>
        <p className="cert-holding">
          {say('check.signers.here', { count: signers })} {say('check.signers.countries', { count: countries.length })}
        </p>
      </div>
      <TextField
        label={say('check.signers.name')}
        hint={say('check.signers.nameHint')}
        field={form.field('name')}
        width="middle"
        maxLength={LONGEST_NAME}
        focusFirst
      />
      {before !== undefined && (
        <Notice kind="look">{say('check.signers.replaces', { list: before.list, when: sayMoment(before.at) })}</Notice>
      )}
      <div className="row">
        <PrimaryButton onAct={believe} busy={acts.busy}>
          {say('check.signers.act')}
        </PrimaryButton>
        <ActButton look="quiet" chord="Escape" onAct={acts.putAway}>
          {say('ui.cancel')}
        </ActButton>
      </div>
      <CountryTable countries={countries} />
      {leftOut.length > 0 && (
        <p className="soft">
          {say('check.signers.leftOut')}:{' '}
          {leftOut.map(({ why, count }) => `${sayNumber(count)} ${say(`check.signers.why.${why}`)}`).join(', ')}
        </p>
      )}
    </section>
  )
}
