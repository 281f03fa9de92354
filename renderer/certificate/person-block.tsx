/** Who it was given to. One rule: of the photo ID only its kind and the masked end of its number are printed. */
import type { CertificatePage } from '#contract/certificates'
import { Labelled, Said } from './said.tsx'

export function PersonBlock({ person }: Pick<CertificatePage, 'person'>) {
  const { birth, gender, document, masked, referenceId } = person
  return (
    <dl className="facts facts-person">
      <Labelled label={({ words }) => (birth.kind === 'year' ? words.birthYear : words.birthDay)}>
        {birth.kind === 'year' ? birth.year : <Said say={(printed) => printed.birth(birth)} />}
      </Labelled>
      <Labelled label={({ words }) => words.gender}>
        <Said say={({ words }) => words.genders[gender]} />
      </Labelled>
      {referenceId !== null && (
        <Labelled label={({ words }) => words.referenceId}>
          <span className="digits">{referenceId}</span>
        </Labelled>
      )}
      <Labelled wide label={({ words }) => words.document}>
        <Said say={({ words }) => words.documents[document]} />{' '}
        <span className="masked">{masked === '' ? <Said say={({ words }) => words.unreadable} /> : masked}</span>
      </Labelled>
    </dl>
  )
}

/** The name as large as its length allows; a long one takes more lines, never more pages. */
export function PersonName({ person: { name, nativeName } }: Pick<CertificatePage, 'person'>) {
  return (
    <div className={`name name-${lengthOf(name, nativeName)}`}>
      <p className="name-label">
        <Said say={({ words }) => words.person} />
      </p>
      <h2>
        {nativeName !== null && nativeName !== name && (
          <span className="name-native" dir="auto">
            {nativeName}
          </span>
        )}
        <span className="name-latin" dir="auto">
          {name}
        </span>
      </h2>
    </div>
  )
}

function lengthOf(name: string, nativeName: string | null): 'short' | 'long' | 'longest' {
  const longest = Math.max(name.length, nativeName?.length ?? 0)
  if (longest <= 26) return 'short'
  return longest <= 50 ? 'long' : 'longest'
}
