/** What is known of two records, side by side. */
import type { Match } from '#contract/identity-views'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import type { Self } from './alike-case.ts'
import { CompareTable } from './compare-table.tsx'
import { MarkedWords } from './marked-words.tsx'
import { doseWords } from './match-words.ts'

export interface AlikeTableProps {
  readonly self: Self
  readonly match: Match
}

export function AlikeTable({ self, match }: AlikeTableProps) {
  const text = useText()
  const { say, sayBirth, sayMoment, sayTime } = text
  const { person } = match
  const mobile = {
    what: say('desk.compare.mobile'),
    left: mobileWords(self.mobileEnd, text),
    right: mobileWords(person.mobileEnd, text),
    band: match.mobile,
  }
  return (
    <>
      <p>
        {say(`desk.alike.because.${match.why}`)}{' '}
        <span className="soft">{say('desk.alike.known', { at: sayTime(match.knownAsOf) })}</span>
      </p>
      <CompareTable
        caption={say('desk.compare.withOther')}
        left={say('desk.compare.atDesk')}
        right={say('desk.compare.otherRecord')}
        rows={[
          {
            what: say('desk.compare.name'),
            left: <MarkedWords words={match.name.left} />,
            right: <MarkedWords words={match.name.right} />,
            band: match.name.band,
          },
          {
            what: say('desk.compare.birth'),
            left: sayBirth(self.birth),
            right: sayBirth(person.birth),
            band: match.birth,
          },
          {
            what: say('desk.compare.gender'),
            left: say(`genders.${self.gender}`),
            right: say(`genders.${person.gender}`),
            band: match.gender,
          },
          ...(self.mobileEnd === null && person.mobileEnd === null ? [] : [mobile]),
          {
            what: say('desk.compare.document'),
            left: self.document ?? say('desk.compare.none'),
            right: documentWords(match, text),
            band: match.document,
          },
          {
            what: say('desk.compare.doses'),
            left: null,
            right: doseWords(match.doses, text),
            band: null,
          },
          {
            what: say('desk.compare.verified'),
            left: say('desk.compare.now'),
            right: match.verifiedAt === null ? say('desk.compare.never') : sayMoment(match.verifiedAt),
            band: null,
          },
        ]}
      />
    </>
  )
}

const mobileWords = (end: string | null, { say }: Text): string =>
  end === null ? say('desk.compare.none') : say('desk.person.mobileEnd', { end })

/** Its number is not shown here: whether it is the same is all that the register tells. */
function documentWords({ document }: Match, { say }: Text): string {
  if (document === null) return say('desk.compare.none')
  return say(document === 'agree' ? 'desk.compare.sameDocument' : 'desk.compare.otherDocument')
}
