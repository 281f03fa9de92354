/** The certificates of a whole session: how many are still to be printed, and all of them in one print job. */
import { useState } from 'react'
import type { SessionView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segments } from '../../ui/segments.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useCertificatePrinter } from '../../printing/use-printer.ts'
import { usePrinterName } from '../settings/printer-choice.tsx'
import { isFresh, type Which } from './run-order.ts'
import { type Run, useCertificateRun } from './use-certificate-run.ts'

export function CertificateRun({ session }: { readonly session: SessionView }) {
  const { say } = useText()
  const { value: rows = [] } = useAsk('copies.ofSession', { sessionId: session.id })
  const [chosen, choose] = useState<Which | null>(null)
  const run = useCertificateRun(rows)
  const printer = usePrinterName(useCertificatePrinter().printer)
  const fresh = rows.filter(isFresh).length
  const which = chosen ?? 'fresh'
  if (rows.length === 0) return <p className="soft">{say('session.run.none')}</p>
  const count = which === 'fresh' ? fresh : rows.length
  return (
    <>
      <Segments
        id="certificates-which"
        label={say('session.run.which')}
        segments={[
          { value: 'fresh', label: say('session.run.fresh', { number: fresh }) },
          { value: 'fresh-first', label: say('session.run.freshFirst', { number: rows.length }) },
          { value: 'by-token', label: say('session.run.byToken', { number: rows.length }) },
        ]}
        value={which}
        onChoose={choose}
        onGoOn={() => undefined}
        letter="k"
      />
      <div className="row">
        <ActButton
          chord="F7"
          does={say('session.run.print', { count })}
          onAct={() => void run.print(which)}
          disabled={count === 0}
          busy={run.issuing !== null}
        >
          {say('session.run.print', { count })}
        </ActButton>
        <ActButton chord="alt+s" onAct={() => void run.save(which, 'pdf')} disabled={count === 0}>
          {say('session.run.pdfs')}
        </ActButton>
        <ActButton chord="alt+h" onAct={() => void run.save(which, 'png')} disabled={count === 0}>
          {say('session.run.pictures')}
        </ActButton>
        <span className="soft">{say('session.papers.printer', { name: printer })}</span>
      </div>
      <Issuing run={run} />
      <Outcome run={run} />
    </>
  )
}

function Issuing({ run: { issuing, stop } }: { readonly run: Run }) {
  const { say } = useText()
  useKeys({ Escape: { does: say('printing.cancel'), run: stop } }, { enabled: issuing !== null })
  if (issuing === null) return null
  return (
    <div className="row" role="status">
      <span>{say('session.run.issuing', { done: issuing.done, all: issuing.all })}</span>
      <progress
        className="print-bar"
        aria-label={say('session.run.issuingBar')}
        value={issuing.done}
        max={issuing.all}
      />
    </div>
  )
}

function Outcome({ run: { unissued, refused } }: { readonly run: Run }) {
  const { say, sayRefusal } = useText()
  return (
    <>
      {refused !== null && <Notice kind="stop">{sayRefusal(refused.call, refused.refused)}</Notice>}
      {unissued.length > 0 && (
        <Notice kind="look" title={say('session.run.unissued', { count: unissued.length })}>
          <ul className="reasons">
            {unissued.map((one, index) => (
              <li key={index}>
                {say('session.run.unissuedWho', {
                  token: one.token ?? say('session.run.noToken'),
                  why: sayRefusal('certificates.issue', one.refused),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
