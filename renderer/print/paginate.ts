/**
 * Divides a paper into pages. One rule: every part and every row stands on exactly one page, in order, and the head of a
 * table stands over its rows on each of them.
 */

/** Heights in any one unit. */
export type Measured =
  | { readonly kind: 'solid'; readonly height: number }
  | { readonly kind: 'table'; readonly head: number; readonly rows: readonly number[] }

/** A part of a paper on one page; of a table its rows from `from` up to and without `to`. */
export interface Slice {
  readonly part: number
  readonly from: number
  readonly to: number
}

/** @param room what a page holds; what is taller than that stands on a page of its own and is cut off there */
export function paginate(parts: readonly Measured[], room: number): Slice[][] {
  const pages: Slice[][] = []
  let page: Slice[] = []
  let left = room
  const turn = (): void => {
    if (page.length > 0) pages.push(page)
    page = []
    left = room
  }
  const put = (part: number, row: number, height: number): void => {
    const last = page.at(-1)
    if (last?.part === part) page[page.length - 1] = { ...last, to: row + 1 }
    else page.push({ part, from: row, to: row + 1 })
    left -= height
  }
  parts.forEach((measured, part) => {
    if (measured.kind === 'solid') {
      if (measured.height > left) turn()
      return put(part, 0, measured.height)
    }
    // An empty table still shows its head.
    const rows = measured.rows.length === 0 ? [0] : measured.rows
    rows.forEach((height, row) => {
      const head = (): number => (page.at(-1)?.part === part ? 0 : measured.head)
      if (head() + height > left) turn()
      put(part, row, head() + height)
    })
  })
  turn()
  return pages
}
