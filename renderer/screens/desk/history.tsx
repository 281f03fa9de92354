/** What is known of the person, each record with its receipt or without. */
import type { ReactNode } from 'react'
import type { CodeAsked } from '#contract/corrections'
import type { DoseView, PersonView, VerificationView } from '#contract/views'
import { readableId } from '../../certificate/readable-id.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { SyncMark } from '../../ui/sync-mark.tsx'
import { Corrected } from './corrected.tsx'
import { flagWords } from './due-words.ts'
import { JoinedRecords } from './joined-records.tsx'

export interface HistoryProps {
  readonly person: PersonView
  /** The in-charge asks for two records to be parted. */
  readonly onPart: (linkId: string) => void
}

export function History({ person: { line, verification, doses, certificate, links }, onPart }: HistoryProps) {
  const { say, sayMoment } = useText()
  const { value: past } = useAsk('people.history', { personId: line.id })
  const nothing = verification === null && doses.length === 0 && links.length === 0
  if (nothing && (past === undefined || (past.corrections.length === 0 && past.codes.length === 0))) return null
  return (
    <section className="desk-history" aria-labelledby="history-title">
      <h2 id="history-title">{say('desk.history.title')}</h2>
      <ul>
        {past?.codes.map((code) => (
          <Code key={code.at} code={code} />
        ))}
        {verification !== null && <Verified verification={verification} />}
        {doses.map((dose) => (
          <Dose key={dose.id} dose={dose} />
        ))}
        {certificate !== null && (
          <Record what={say('desk.history.certificate')} sync={certificate.sync}>
            {say('desk.history.certificateLine', {
              id: readableId(certificate.id),
              at: sayMoment(certificate.issuedAt),
            })}
            {certificate.revoked !== null && (
              <span className="desk-history-flags">
                {say('desk.revoke.line', { at: sayMoment(certificate.revoked.at) })}
              </span>
            )}
          </Record>
        )}
        {past !== undefined && <Corrected past={past} />}
        <JoinedRecords links={links} onPart={onPart} />
      </ul>
    </section>
  )
}

function Code({ code: { session, date, outcome, note, at, byName } }: { readonly code: CodeAsked }) {
  const { say, sayDate, sayMoment } = useText()
  return (
    <li className="desk-history-record">
      <strong>{say('desk.history.code')}</strong>
      <span>
        {say(`desk.history.codes.${outcome}`)}
        <span className="desk-history-more">
          {say('desk.history.codeSession', { number: session, date: sayDate(date), by: byName, at: sayMoment(at) })}
        </span>
        {note !== null && <span className="desk-history-more">“{note}”</span>}
      </span>
    </li>
  )
}

function Verified({ verification }: { readonly verification: VerificationView }) {
  const { say, sayMoment } = useText()
  const { document, masked, byName, at, decision, assurance, reasons, note, sync } = verification
  const noted = reasons.map((reason) => say(`reasons.${reason}.short`)).join('; ')
  return (
    <Record what={say('desk.history.verification')} sync={sync}>
      {say(`desk.history.${decision}`)}:{' '}
      {say('desk.history.verified', { kind: say(`documents.${document}`), masked, by: byName, at: sayMoment(at) })}
      {decision === 'agrees' && <span className="desk-history-more">{say(`desk.level.${assurance}`)}</span>}
      {noted !== '' && <span className="desk-history-flags">{say('desk.history.noted', { reasons: noted })}</span>}
      {note !== null && note !== '' && note !== noted && <span className="desk-history-more">“{note}”</span>}
    </Record>
  )
}

function Dose({ dose }: { readonly dose: DoseView }) {
  const text = useText()
  const { say, sayMoment, sayDate } = text
  const { number, of, productName, lot, vaccinator, centre, origin, day, at, flags, sync } = dose
  const given = { product: productName, lot, centre }
  return (
    <Record what={say('desk.history.dose', { number, of })} sync={sync}>
      {origin === 'certificate'
        ? say('desk.history.fromCertificate', { ...given, day: sayDate(day) })
        : say('desk.history.doseLine', { ...given, vaccinator, at: at === null ? sayDate(day) : sayMoment(at) })}
      {flags.length > 0 && (
        <span className="desk-history-flags">
          {say(`desk.history.approval.${dose.approval}`, {
            flags: flags.map((flag) => flagWords(flag, text)).join('; '),
          })}
        </span>
      )}
      {dose.officerOrder !== null && (
        <span className="desk-history-more">{say('desk.history.officerOrder', { order: dose.officerOrder })}</span>
      )}
      {dose.seal === 'awaiting' && (
        <span className="desk-history-more">{say('desk.history.awaitsSeal', { name: vaccinator })}</span>
      )}
    </Record>
  )
}

interface RecordProps {
  readonly what: string
  readonly sync: 'waiting' | 'confirmed'
  readonly children: ReactNode
}

const Record = ({ what, sync, children }: RecordProps) => (
  <li className="desk-history-record">
    <strong>{what}</strong>
    <span>{children}</span>
    <SyncMark state={sync} />
  </li>
)
