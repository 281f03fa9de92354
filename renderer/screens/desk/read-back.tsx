/** What is read to the person before it is recorded. One rule: it is what will be recorded, nothing else. */
import type { PersonView, SessionView, VialView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import { bandColour } from '../../ui/band.ts'
import { inPairs, isLongName } from './person-words.ts'

export interface ReadBackProps {
  readonly person: PersonView
  readonly session: SessionView
  readonly vial: VialView | undefined
  /** In one line: it was given already, and what is to be read is why. */
  readonly short: boolean
}

export function ReadBack({ short, ...props }: ReadBackProps) {
  return short ? <OneLine {...props} /> : <Whole {...props} />
}

type Props = Omit<ReadBackProps, 'short'>

function OneLine({ person: { due }, session: { product }, vial }: Props) {
  const { say } = useText()
  return (
    <p className="desk-read-line">
      <strong className="desk-read-product" style={{ borderInlineStartColor: bandColour(product.band) }}>
        {product.name}
      </strong>
      <span>
        {due !== null && `${say('desk.dose.dose')} ${say('desk.dose.doseOf', { dose: due.dose, of: due.of })}`}
      </span>
      <span>{vial !== undefined && `${say('desk.dose.lot')} ${vial.lot}`}</span>
    </p>
  )
}

function Whole({ person: { line, mobile, due }, session, vial }: Props) {
  const { say, sayBirth } = useText()
  return (
    <section
      className="desk-read-back"
      aria-labelledby="dose-title"
      style={{ borderColor: bandColour(session.product.band) }}
    >
      <h2 id="dose-title">{say('desk.dose.title')}</h2>
      <dl>
        <div className={isLongName(line) ? 'desk-read-name desk-read-long' : 'desk-read-name'}>
          <dt>{say('desk.dose.name')}</dt>
          <dd>
            {line.nativeName !== null && <span>{line.nativeName}</span>}
            <span>{line.name}</span>
          </dd>
        </div>
        <div>
          <dt>{say('desk.dose.born')}</dt>
          <dd>
            {sayBirth(line.birth)}, {say(`genders.${line.gender}`)}
          </dd>
        </div>
        <div>
          <dt>{say('desk.dose.mobile')}</dt>
          <dd>{mobile === null ? say('desk.person.noMobile') : inPairs(mobile)}</dd>
        </div>
        <div className="desk-read-vaccine">
          <dt>{say('desk.dose.vaccine')}</dt>
          <dd className="desk-read-product" style={{ borderInlineStartColor: bandColour(session.product.band) }}>
            {session.product.name}
            <span className="desk-read-maker">{session.product.maker}</span>
          </dd>
        </div>
        <div>
          <dt>{say('desk.dose.dose')}</dt>
          <dd>{due === null ? '' : say('desk.dose.doseOf', { dose: due.dose, of: due.of })}</dd>
        </div>
        <div>
          <dt>{say('desk.dose.lot')}</dt>
          <dd>{vial?.lot ?? ''}</dd>
        </div>
      </dl>
    </section>
  )
}
