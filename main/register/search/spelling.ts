/** How far two words are apart. One rule: it gives up as soon as the answer is "too far", because it runs on thousands. */

/**
 * Edits (insert, delete, replace, swap of neighbours) between two words, or `most + 1` when there are more than `most`
 * (optimal string alignment distance).
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    let least = row
    for (let column = 1; column <= b.length; column += 1) {
      const cost = cell(a, b, row, column, line, last, before)
      line.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = last
    last = line
  }
  return last[b.length] ?? most + 1
}

function cell(
  a: string,
  b: string,
  row: number,
  column: number,
  line: number[],
  last: number[],
  before: number[],
): number {
  const same = a[row - 1] === b[column - 1]
  const replaced = (last[column - 1] ?? 0) + (same ? 0 : 1)
  const edited = Math.min(replaced, (last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1)
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
  return swapped ? Math.min(edited, (before[column - 2] ?? 0) + 1) : edited
}
