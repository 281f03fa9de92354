/** Who it was given to. One rule: of the photo ID only its kind and the masked end of its number are printed. */
import type { CertificatePage } from '#contract/certificates'
import { Both } from './both.tsx'
import { Fact } from './facts.tsx'

export function PersonBlock({ person }: Pick<CertificatePage, 'person'>) {
  const { birth, gender, document, masked, referenceId } = person
  const born = birth.kind === 'year' ? 'birthYear' : 'birthDay'
  return (
    <dl className="facts facts-person">
      <Fact label={({ say }) => say(`certificate.${born}`)}>
        {birth.kind === 'year' ? birth.year : <Both say={({ sayBirth }) => sayBirth(birth)} />}
      </Fact>
      <Fact label={({ say }) => say('certificate.gender')}>
        <Both say={({ say }) => say(`genders.${gender}`)} />
      </Fact>
      <Fact label={({ say }) => say('certificate.document')}>
        <Both say={({ say }) => say(`documents.${document}`)} />{' '}
        <span className="masked">
          {masked === '' ? <Both say={({ say }) => say('certificate.unreadable')} /> : masked}
        </span>
      </Fact>
      {referenceId !== null && (
        <Fact label={({ say }) => say('certificate.referenceId')}>
          <span className="digits">{referenceId}</span>
        </Fact>
      )}
    </dl>
  )
}

const isLongName = ({ name, nativeName }: CertificatePage['person']): boolean =>
  Math.max(name.length, nativeName?.length ?? 0) > 34

/** The name as large as its length allows; a long one takes a second line, never a second page. */
export function PersonName({ person }: Pick<CertificatePage, 'person'>) {
  const { name, nativeName } = person
  return (
    <div className={isLongName(person) ? 'name name-long' : 'name'}>
      <p className="name-label">
        <Both say={({ say }) => say('certificate.person')} />
      </p>
      <h2>
        {nativeName !== null && <span className="name-native">{nativeName}</span>}
        <span className="name-latin">{name}</span>
      </h2>
    </div>
  )
}
