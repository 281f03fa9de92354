/**
 * The numbers of certificates' copies, asked of the register. One rule: a number is taken in the moment when the paper
 * leaves, and given back only for what surely did not come out.
 */
import { type CertificateCopy, copyCalls, type CopyMedium, type LostBecause } from '#contract/copies'
import { CopyId } from '#contract/fields'
import type { PrintPage, PrintPages } from '#contract/papers'
import { LooseAnswer } from '#contract/wire'
import { newId } from './new-id.ts'

export interface Numbered {
  /** The pages with their numbers on them. */
  readonly pages: PrintPages
  /** In the order of the pages; empty for papers that bear none. */
  readonly copies: readonly CertificateCopy[]
}

export interface Copies {
  /** The code of the refusal where the register does not say, and then nothing is printed. */
  number(pages: PrintPages): Promise<Numbered | string>
  /** Null: they are taken; else the code of the refusal. */
  out(copies: readonly CertificateCopy[], medium: CopyMedium): Promise<string | null>
  lost(copies: readonly CertificateCopy[], because: LostBecause): Promise<string | null>
}

export interface CopiesDeps {
  call(name: string, input: unknown): Promise<unknown>
}

export function copiesIn({ call }: CopiesDeps): Copies {
  const told = async (name: 'copies.out' | 'copies.lost', input: unknown): Promise<string | null> => {
    const answer = LooseAnswer.parse(await call(name, input))
    return answer.ok ? null : answer.code
  }
  return {
    number: async (pages) => {
      const certificateIds = pages.flatMap((page) => (page.kind === 'certificate' ? page.certificateId : []))
      if (certificateIds.length === 0) return { pages, copies: [] }
      const answer = LooseAnswer.parse(await call('copies.next', { certificateIds }))
      if (!answer.ok) return answer.code
      const numbers = copyCalls['copies.next'].output.parse(answer.value)
      const copies = certificateIds.map((certificateId, index) => ({
        id: CopyId.parse(newId()),
        certificateId,
        copy: numbers[index] ?? 1,
      }))
      const [first, ...rest] = pages.map((page, index) => withCopy(page, copies[index]))
      return first === undefined ? 'bad-input' : { pages: [first, ...rest], copies }
    },
    out: async (copies, medium) => (copies.length === 0 ? null : told('copies.out', { copies, medium })),
    lost: async (copies, because) =>
      copies.length === 0 ? null : told('copies.lost', { ids: copies.map(({ id }) => id), because }),
  }
}

const withCopy = (page: PrintPage, copy: CertificateCopy | undefined): PrintPage =>
  page.kind === 'certificate' && copy !== undefined ? { ...page, copy: copy.copy } : page
