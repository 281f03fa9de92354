/**
 * The signers of other countries that are believed here. One rule: everybody sees whose they are; only the in-charge and
 * the district bring lists in or drop them.
 */
import { useEffect, useRef, useState } from 'react'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ListInFilePart } from './list-in-file.tsx'
import { CountryTable, ListsTable } from './signer-tables.tsx'
import { useSigners } from './use-signers.ts'

export function Signers({ onBack }: { readonly onBack: () => void }) {
  const { say } = useText()
  const { value: view } = useAsk('certificates.signers', {})
  const { value: me } = useAsk('staff.me', {})
  const acts = useSigners()
  const { busy, inFile, outcome } = acts
  const [leaving, setLeaving] = useState<string | null>(null)
  const title = useArrival()
  const leads = me?.roles.some((role) => role === 'in-charge' || role === 'district-officer') === true
  const calm = inFile === null && leaving === null
  return (
    <div className="screen cert">
      <div className="screen-head">
        <div>
          <h1 ref={title} tabIndex={-1}>
            {say('check.signers.title')}
          </h1>
          <p className="soft">{say('check.signers.hint')}</p>
        </div>
        {calm && (
          <div className="row">
            {leads && <ChooseList busy={busy} onFile={(file) => void acts.read(file)} />}
            <ActButton look="quiet" chord="Escape" onAct={onBack}>
              {say('check.signers.back')}
            </ActButton>
          </div>
        )}
      </div>
      {busy && <Notice kind="info">{say('check.signers.reading')}</Notice>}
      {!busy && outcome !== null && <Notice kind={outcome.kind}>{outcome.sentence}</Notice>}
      {inFile !== null && <ListInFilePart acts={acts} inFile={inFile} lists={view?.lists ?? []} />}
      {leaving !== null && (
        <Leave
          list={leaving}
          onLeave={() => {
            setLeaving(null)
            void acts.drop(leaving)
          }}
          onBack={() => setLeaving(null)}
        />
      )}
      {calm && view !== undefined && view.lists.length === 0 && (
        <EmptyState title={say('check.signers.none')}>{say('check.signers.noneHint')}</EmptyState>
      )}
      {calm && view !== undefined && view.lists.length > 0 && (
        <>
          <ListsTable lists={view.lists} onLeave={leads ? setLeaving : null} />
          <CountryTable countries={view.countries} />
        </>
      )}
      {calm && <p className="soft">{say(leads ? 'check.signers.how' : 'check.signers.onlyLeads')}</p>}
    </div>
  )
}

/** What has the focus goes with the page before; the next key belongs here. */
function useArrival() {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return title
}

function ChooseList({ busy, onFile }: { readonly busy: boolean; readonly onFile: (file: File | undefined) => void }) {
  const { say } = useText()
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <PrimaryButton onAct={() => chooser.current?.click()} busy={busy}>
        {say('check.signers.choose')}
      </PrimaryButton>
      <input
        ref={chooser}
        type="file"
        accept=".pem,.crt,.cer,.json,.txt"
        className="sr-only"
        tabIndex={-1}
        aria-label={say('check.signers.file')}
        onChange={({ currentTarget }) => {
          onFile(currentTarget.files?.[0])
          // The same file can be chosen again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}

interface LeaveProps {
  readonly list: string
  readonly onLeave: () => void
  readonly onBack: () => void
}

function Leave({ list, onLeave, onBack }: LeaveProps) {
  const { say } = useText()
  return (
    <section className="card stack" aria-labelledby="leave-title">
      <div>
        <h2 id="leave-title">{say('check.signers.dropTitle', { list })}</h2>
        <p>{say('check.signers.dropHint')}</p>
      </div>
      <div className="row">
        <PrimaryButton onAct={onLeave}>{say('check.signers.dropAct')}</PrimaryButton>
        <ActButton look="quiet" chord="Escape" onAct={onBack}>
          {say('ui.cancel')}
        </ActButton>
      </div>
    </section>
  )
}
