/**
 * `npm run check`: types, lint, format and dead code. One rule: all four are looked at, whatever the first one says.
 */
import { isInterrupted, run } from './run.mjs'

const looks = [
  ['tsc', '-b'],
  ['oxlint', '--deny-warnings'],
  ['oxfmt', '--check'],
  ['knip', '--no-progress'],
]

const failed = []
for (const [tool = '', ...args] of looks) {
  if (isInterrupted()) break
  console.log(`> ${tool} ${args.join(' ')}`)
  if ((await run(tool, args)) !== 0) failed.push(tool)
}
if (failed.length > 0) console.error(`check: ${failed.join(', ')} found something.`)
process.exitCode = failed.length > 0 || isInterrupted() ? 1 : 0
