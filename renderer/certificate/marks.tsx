/**
 * What sets a page apart from a valid first copy: bands over everything else. One rule: in words and in a frame, never
 * by shade alone.
 */
import type { CertificatePage } from '#contract/certificates'
import type { Instant } from '#contract/fields'
import { readableId } from './readable-id.ts'
import { Said } from './said.tsx'

interface MarksProps {
  readonly page: CertificatePage
  readonly printedAt: Instant
}

export function Marks({ page, printedAt }: MarksProps) {
  return (
    <>
      {page.practice && <Practice />}
      {page.standing !== 'valid' && <NotValid standing={page.standing} replacedBy={page.replacedBy} />}
      {page.copy > 1 && <Duplicate copy={page.copy} printedAt={printedAt} />}
    </>
  )
}

interface NotValidProps {
  readonly standing: Exclude<CertificatePage['standing'], 'valid'>
  readonly replacedBy: string | null
}

/** One that was corrected or taken back says so wherever it is printed again. */
function NotValid({ standing, replacedBy }: NotValidProps) {
  return (
    <div className="mark">
      <strong>
        <Said say={({ words }) => words.standing[standing]} />
      </strong>
      {replacedBy !== null && (
        <p>
          <Said say={({ words }) => words.replacedBy} /> <span className="digits">{readableId(replacedBy)}</span>
        </p>
      )}
    </div>
  )
}

/** The hour of printing tells one copy from another; it is no part of what was signed. */
function Duplicate({ copy, printedAt }: { readonly copy: number; readonly printedAt: Instant }) {
  return (
    <div className="mark mark-line">
      <strong>
        <Said say={({ words }) => words.duplicate} />
      </strong>
      <p>
        <Said say={({ words, put, moment }) => `${put(words.copy, { copy })}, ${moment(printedAt)}`} />
      </p>
    </div>
  )
}

/** Light enough for the text above it and for toner, in words and slanted, so that no copy of it looks real. */
function Practice() {
  return (
    <>
      <div className="practice-ground" aria-hidden="true">
        {[1, 2].map((line) => (
          <Said key={line} as="stack" say={({ words }) => words.practice} />
        ))}
      </div>
      <div className="mark mark-line">
        <strong>
          <Said say={({ words }) => words.practice} />
        </strong>
        <p>
          <Said as="stack" say={({ words }) => words.practiceWords} />
        </p>
      </div>
    </>
  )
}
