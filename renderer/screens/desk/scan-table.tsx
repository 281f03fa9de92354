/** The document's side and the register's, line by line. */
import type { Birth, Gender } from '#contract/fields'
import type { ProvenReading } from '#contract/identity-views'
import type { PersonView } from '#contract/views'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { CompareTable } from './compare-table.tsx'
import { MarkedWords } from './marked-words.tsx'
import { inPairs } from './person-words.ts'
import type { Compared } from './use-comparison.ts'

export interface ScanTableProps {
  readonly reading: ProvenReading
  readonly person: PersonView
  readonly compared: Compared
}

export function ScanTable({ reading, person: { line, mobile }, compared }: ScanTableProps) {
  const text = useText()
  const { say, sayBirth } = text
  const found = compared.state === 'compared' ? compared.comparison : null
  const born = (birth: Birth): string => sayBirth(birth)
  const gender = (of: Gender): string => say(`genders.${of}`)
  return (
    <CompareTable
      caption={say('desk.compare.withRecord')}
      left={say('desk.compare.onDocument')}
      right={say('desk.compare.inRegister')}
      rows={[
        {
          what: say('desk.compare.name'),
          left: found === null ? reading.name : <MarkedWords words={found.name.left} />,
          right: found === null ? line.name : <MarkedWords words={found.name.right} />,
          band: found?.name.band ?? null,
        },
        {
          what: say('desk.compare.birth'),
          left: born(reading.birth),
          right: (
            <>
              {born(line.birth)}
              {found !== null && <BirthWhy why={found.birth.why} />}
            </>
          ),
          band: found?.birth.band ?? null,
        },
        {
          what: say('desk.compare.gender'),
          left: gender(reading.gender),
          right: gender(line.gender),
          band: found?.gender ?? null,
        },
        // Where one side has none there is nothing to compare.
        ...(found === null || found.mobile === null
          ? []
          : [
              {
                what: say('desk.compare.mobile'),
                left: signedMobile(reading, text),
                right: mobile === null ? say('desk.compare.none') : inPairs(mobile),
                band: found.mobile,
              },
            ]),
      ]}
    />
  )
}

/** Why a birth is to be looked at; one that agrees or differs needs no words. */
function BirthWhy({ why }: { readonly why: string }) {
  const words = useText().sayCode('desk.compare.birthWhy', why, '')
  return words === '' ? null : <span className="desk-compare-note">{words}</span>
}

/** An older code holds a hash, which only the whole number answers to. */
function signedMobile(reading: ProvenReading, { say }: Text): string {
  const end = reading.kind === 'aadhaar' ? reading.mobileEnd : null
  return end === null ? say('desk.compare.signedMobile') : say('desk.person.mobileEnd', { end })
}
