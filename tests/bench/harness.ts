/** How things are measured: medians, and each as a ratio against something named in the same run. */

export interface Measured {
  readonly p50: number
  readonly p99: number
}

export interface Line {
  readonly what: string
  readonly value: string
  readonly against: string
  /** Ours over theirs: below 1 is less time, less space. */
  readonly ratio: number
  readonly goal: string
}

/** Milliseconds of each of `times` runs, in order. */
export async function timed(times: number, act: (index: number) => unknown): Promise<number[]> {
  const taken: number[] = []
  for (let index = 0; index < times; index += 1) {
    const began = performance.now()
    await act(index)
    taken.push(performance.now() - began)
  }
  return taken
}

export function spread(taken: readonly number[]): Measured {
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

export const measure = async (times: number, act: (index: number) => unknown): Promise<Measured> =>
  spread(await timed(times, act))

/** Two things in turns, so that a noisy moment hits both. */
export async function inTurns(
  rounds: number,
  ours: (index: number) => unknown,
  theirs: (index: number) => unknown,
): Promise<{ readonly ours: Measured; readonly theirs: Measured }> {
  const taken = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    taken.ours.push(...(await timed(1, () => ours(round))))
    taken.theirs.push(...(await timed(1, () => theirs(round))))
  }
  return { ours: spread(taken.ours), theirs: spread(taken.theirs) }
}

export const ms = (value: number): string =>
  value < 1
    ? `${(value * 1000).toFixed(0)} µs`
    : value < 1000
      ? `${value.toFixed(1)} ms`
      : `${(value / 1000).toFixed(2)} s`

export function printTable(lines: readonly Line[]): void {
  const rows = [
    ['what', 'measured', 'against, in the same run', 'ratio', 'goal'],
    ...lines.map((line) => [line.what, line.value, line.against, `${line.ratio.toFixed(2)}×`, line.goal]),
  ]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  for (const row of rows) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    )
  }
}
