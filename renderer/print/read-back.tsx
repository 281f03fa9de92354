/** The slip that a person reads before they leave. One rule: what was often wrong on certificates stands on it, large. */
import './print.css'
import type { Letterhead, ReadBack } from '#contract/papers'
import { Both } from './both.tsx'
import { Fact } from './facts.tsx'
import type { Kind } from './kind.ts'
import { Names } from './names.tsx'
import { SlipFoot, SlipHead } from './slip-parts.tsx'

export const readBack: Kind<'papers.readBack'> = {
  speaks: 'both',
  title: (_, { say }) => say('print.readBack.documentTitle'),
  paper: (view, letterhead) => <Slip view={view} letterhead={letterhead} />,
}

interface SlipProps {
  readonly view: ReadBack
  readonly letterhead: Letterhead
}

function Slip({ view, letterhead }: SlipProps) {
  const { birth, gender, mobile, dose } = view
  return (
    <main className="slip">
      <SlipHead {...letterhead} />
      <h1>
        <Both as="stack" say={({ say }) => say('print.readBack.title')} />
      </h1>
      <p className="slip-name">
        <Names of={view} />
      </p>
      <dl>
        <Fact label={({ say }) => say(`certificate.${birth.kind === 'year' ? 'birthYear' : 'birthDay'}`)}>
          {birth.kind === 'year' ? birth.year : <Both say={({ sayBirth }) => sayBirth(birth)} />}
        </Fact>
        <Fact label={({ say }) => say('print.gender')}>
          <Both say={({ say }) => say(`genders.${gender}`)} />
        </Fact>
        <Fact label={({ say }) => say('print.readBack.mobile')}>
          {mobile === null ? <Both say={({ say }) => say('print.none')} /> : inPairs(mobile)}
        </Fact>
        <Fact label={({ say }) => say('certificate.dose')}>
          <Both say={({ say }) => say('certificate.doseOf', { number: dose.number, of: dose.of })} />
        </Fact>
        <Fact label={({ say }) => say('certificate.vaccine')}>{dose.product}</Fact>
        <Fact label={({ say }) => say('certificate.lot')}>{dose.lot}</Fact>
        <Fact label={({ say }) => say('certificate.day')}>
          <Both say={({ sayDate }) => sayDate(dose.day)} />
        </Fact>
      </dl>
      <p className="slip-wrong">
        <Both as="stack" say={({ say }) => say('print.readBack.wrong')} />
      </p>
      <SlipFoot {...letterhead} />
    </main>
  )
}

const inPairs = (digits: string): string => digits.replaceAll(/..(?!$)/g, '$& ')
