/** Codes on their way to the printer, by their ids. One rule: in memory, for minutes; a code not printed by then is lost. */
export interface CodesToPrint<Id extends string> {
  add(id: Id, code: string): void
  codeOf(id: Id): string | undefined
}

const PRINTABLE_MS = 10 * 60_000

export function codesToPrint<Id extends string>(clock: () => number): CodesToPrint<Id> {
  const codes = new Map<Id, { readonly code: string; readonly until: number }>()
  return {
    add: (id, code) => void codes.set(id, { code, until: clock() + PRINTABLE_MS }),
    codeOf: (id) => {
      for (const [known, { until }] of codes) if (until <= clock()) codes.delete(known)
      return codes.get(id)?.code
    },
  }
}
