/** Who was scanned: the pictures, the name, and who vouches for it. One rule: only a signature is shown as one. */
import './scanned.css'
import type { CertificateReading, ProvenReading } from '#contract/identity-views'
import type { SessionView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Shape } from '../../ui/shape.tsx'
import { ageWords, isLongName } from './person-words.ts'
import { Pictures } from './pictures.tsx'
import { badgeOf, documentWords } from './reading-words.ts'

export interface ScannedHeadProps {
  readonly reading: ProvenReading
  readonly session: SessionView
}

export function ScannedHead({ reading, session }: ScannedHeadProps) {
  const text = useText()
  const { say, sayBirth } = text
  const { name, birth, gender } = reading
  const careOf = reading.kind === 'aadhaar' ? reading.careOf : ''
  return (
    <div className="desk-scanned">
      {reading.kind === 'aadhaar' && <Pictures reading={reading} />}
      <div className="desk-scanned-facts">
        <h1 id="scanned-name" className={isLongName({ name, nativeName: null }) ? 'desk-scanned-long' : undefined}>
          {name}
        </h1>
        <p className="desk-head-facts">
          <strong>{say(`genders.${gender}`)}</strong>
          <span>
            {say('desk.person.born', { birth: sayBirth(birth) })}, {ageWords(birth, session.date, text)}
          </span>
          <span>{documentWords(reading, text)}</span>
          {careOf !== '' && <span>{careOf}</span>}
        </p>
        <BadgeLine reading={reading} />
        <Doubts reading={reading} />
        {reading.kind === 'certificate' && <OnCertificate reading={reading} />}
      </div>
    </div>
  )
}

export function BadgeLine({ reading }: { readonly reading: ProvenReading }) {
  const text = useText()
  const { shape, words } = badgeOf(reading, text)
  return (
    <p className={`desk-badge desk-badge-${shape}`}>
      <Shape name={shape} /> {words}
    </p>
  )
}

/** What the verifier of a record found: of a suspect one it is for the in-charge, else it is only good to know. */
export function Doubts({ reading }: { readonly reading: ProvenReading }) {
  const { say } = useText()
  if (reading.kind !== 'aadhaar' || reading.reasons.length === 0) return null
  const sentences = reading.reasons.map((reason) => <p key={reason}>{say(`reasons.${reason}.full`)}</p>)
  return reading.state === 'suspect' ? (
    <Notice kind="look">{sentences}</Notice>
  ) : (
    <div className="soft">{sentences}</div>
  )
}

export function OnCertificate({ reading }: { readonly reading: CertificateReading }) {
  const { say, sayDate } = useText()
  return (
    <div>
      {reading.practice === 'practice' && <Notice kind="look">{say('desk.scanned.practice')}</Notice>}
      <h2 className="desk-scanned-doses">{say('desk.scanned.doses')}</h2>
      <ul className="desk-plain-list">
        {reading.doses.map(({ number, of, productName, lot, day }) => (
          <li key={number}>
            {say('desk.scanned.dose', { number, of, product: productName, day: sayDate(day) })},{' '}
            {say('desk.scanned.doseLot', { lot })}
          </li>
        ))}
      </ul>
    </div>
  )
}
