/** What is known of the person, each record with its receipt or without. */
import type { ReactNode } from 'react'
import type { PersonView } from '#contract/views'
import { readableId } from '../../certificate/readable-id.ts'
import { useText } from '../../text/use-text.ts'
import { SyncMark } from '../../ui/sync-mark.tsx'
import { flagWords } from './due-words.ts'

export function History({ person: { verification, doses, certificate } }: { readonly person: PersonView }) {
  const text = useText()
  const { say, sayMoment } = text
  if (verification === null && doses.length === 0) return null
  return (
    <section className="desk-history" aria-labelledby="history-title">
      <h2 id="history-title">{say('desk.history.title')}</h2>
      <ul>
        {verification !== null && (
          <Record what={say('desk.history.verification')} sync={verification.sync}>
            {say(`desk.history.${verification.decision}`)}:{' '}
            {say('desk.history.verified', {
              kind: say(`documents.${verification.document}`),
              masked: verification.masked,
              by: verification.byName,
              at: sayMoment(verification.at),
            })}
          </Record>
        )}
        {doses.map(({ id, number, of, productName, lot, vaccinator, centre, at, flags, sync }) => (
          <Record key={id} what={say('desk.history.dose', { number, of })} sync={sync}>
            {say('desk.history.doseLine', { product: productName, lot, vaccinator, centre, at: sayMoment(at) })}
            {flags.length > 0 && (
              <span className="desk-history-flags">
                {say('desk.history.flagged', { flags: flags.map((flag) => flagWords(flag, text)).join('; ') })}
              </span>
            )}
          </Record>
        ))}
        {certificate !== null && (
          <Record what={say('desk.history.certificate')} sync={certificate.sync}>
            {say('desk.history.certificateLine', {
              id: readableId(certificate.id),
              at: sayMoment(certificate.issuedAt),
            })}
          </Record>
        )}
      </ul>
    </section>
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
