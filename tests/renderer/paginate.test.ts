import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Measured, paginate } from '../../renderer/print/paginate.ts'

test('a list of 60 rows under a head goes on overleaf under the same head', () => {
  const list: Measured = { kind: 'table', head: 20, rows: Array<number>(60).fill(10) }
  expect(paginate([list], 270)).toEqual([
    [{ part: 0, from: 0, to: 25 }],
    [{ part: 0, from: 25, to: 50 }],
    [{ part: 0, from: 50, to: 60 }],
  ])
})

test('a head never stands alone at the foot of a page', () => {
  const above: Measured = { kind: 'solid', height: 75 }
  const list: Measured = { kind: 'table', head: 20, rows: [10, 10] }
  expect(paginate([above, list], 100)).toEqual([[{ part: 0, from: 0, to: 1 }], [{ part: 1, from: 0, to: 2 }]])
})

test('a list of nobody still shows its head', () => {
  expect(paginate([{ kind: 'table', head: 20, rows: [] }], 100)).toEqual([[{ part: 0, from: 0, to: 1 }]])
})

const height = fc.integer({ min: 1, max: 150 })
const parts = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('solid' as const), height }),
    fc.record({ kind: fc.constant('table' as const), head: height, rows: fc.array(height, { minLength: 1 }) }),
  ),
)
const rowsOf = (part: Measured): readonly number[] => (part.kind === 'solid' ? [part.height] : part.rows)

test('every row stands on exactly one page, in order, and no page holds more than it has room for', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 100, max: 400 }), (all, room) => {
      const pages = paginate(all, room)
      const placed = pages.flat().flatMap(({ part, from, to }) =>
        rowsOf(all[part] as Measured)
          .map((_, row) => `${part}.${row}`)
          .slice(from, to),
      )
      expect(placed).toEqual(all.flatMap((part, index) => rowsOf(part).map((_, row) => `${index}.${row}`)))
      for (const page of pages) {
        const heights = page.map(({ part, from, to }) => {
          const measured = all[part] as Measured
          const head = measured.kind === 'table' ? measured.head : 0
          return rowsOf(measured)
            .slice(from, to)
            .reduce((sum, one) => sum + one, head)
        })
        const rows = page.reduce((sum, { from, to }) => sum + to - from, 0)
        const filled = heights.reduce((sum, one) => sum + one, 0)
        expect(filled <= room || rows === 1).toBe(true)
      }
    }),
  )
})
