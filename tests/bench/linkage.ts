/**
 * One person registered twice: how many are found, how many officers are asked in vain, beside what is done elsewhere.
 * Writes the table that the README shows. One rule: weights were chosen on one population and are judged on another.
 */
import { writeFile } from 'node:fs/promises'
import { compareMatchables } from '#domain/matching/person-match'
import { type Registered, registrations } from './households-damage.ts'
import { doublesIn, find, type Found, forPairs, type Named } from './households-found.ts'
import { areAlikeByLetters, exactKey, jaroWinkler, yearKey } from './households-peers.ts'
import { type Line, measure } from './harness.ts'

/** The seed on which the weights were chosen, and the one on which they are judged, drawn when they stood. */
const CHOSEN_ON = 7
const JUDGED_ON = 2311
const PEOPLE = 27_800
const MANY = 100_000
const TABLE = new URL('../../.readme/linkage.md', import.meta.url)

export async function benchLinkage(): Promise<Line[]> {
  const registered = registrations(PEOPLE, JUDGED_ON, 'fresh')
  const doubles = doublesIn(registered)
  const ours = find(registered)
  const exact = named(registered, exactKey, () => true)
  const letters = named(registered, yearKey, ({ about: a }, { about: b }) => areAlikeByLetters(a, b))
  const many = find(registrations(MANY, JUDGED_ON, 'fresh'))
  const chosen = find(registrations(PEOPLE, CHOSEN_ON, 'known'))
  await writeFile(TABLE, page({ ours, exact, letters, many, chosen }))
  const [same, shown] = [ours.bands.same, shownBy(ours)]
  return [
    {
      what: 'second registrations found, named as the same',
      value: `${percent(same.right, doubles)} (precision ${precision(same)})`,
      against: `same name, birth and gender: ${percent(exact.right, doubles)} (${precision(exact)})`,
      ratio: same.right / exact.right,
      goal: 'precision ≥ 99.9 %',
    },
    {
      what: 'found, shown to an officer as well',
      value: `${percent(shown.right, doubles)} (${per100(shown, registered.length)} pairs per 100)`,
      against: `Jaro-Winkler, year, gender: ${percent(letters.right, doubles)} (${per100(letters, registered.length)})`,
      ratio: shown.right / letters.right,
      goal: 'recall ≥ 95 %',
    },
    await speed(registered),
  ]
}

interface Results {
  readonly ours: Found
  readonly exact: Named
  readonly letters: Named
  readonly many: Found
  readonly chosen: Found
}

function page({ ours, exact, letters, many, chosen }: Results): string {
  const { registered, doubles } = ours
  const row = (what: string, one: Named, of = ours): string =>
    `| ${what} | ${precision(one)} (${one.wrong} wrong of ${one.right + one.wrong}) | ${share(one.right, of.doubles)} | ${per100(one, of.registered)} |`
  return `# One person, registered twice

Written by \`npm run bench -- linkage\`. ${registered.toLocaleString('en')} registrations of invented households
(tests/bench/households.ts, seed ${JUDGED_ON}): one surname and often one mobile for a family, twins that sound alike,
initials in the south, a year instead of a birthday for a fifth. ${doubles.toLocaleString('en')} of them are second ones,
as another desk would write them: each word respelt in three cases of ten, words moved, lost, shortened or grown together
in four, the birth wrong or vague in four, the mobile new or missing in a third, another paper in half. The weights were
chosen on seed ${CHOSEN_ON}; the seed and the hand-written spellings that judge them came after that.

In brackets behind a share is the range in which it lies with 95 % confidence (Wilson).

| way | precision | recall | pairs named per 100 registrations |
| --- | --- | --- | --- |
${row('the same name, birth and gender', exact)}
${row('Jaro-Winkler of names ≥ 0.90, year of birth, gender', letters)}
${row('Teeka, "same"', ours.bands.same)}
${row('Teeka, "same" and "look"', shownBy(ours))}
${row(`Teeka, "same", among ${many.registered.toLocaleString('en')}`, many.bands.same, many)}
${row(`Teeka, "same" and "look", among ${many.registered.toLocaleString('en')}`, shownBy(many), many)}
${row(`Teeka, "same", seed ${CHOSEN_ON}`, chosen.bands.same, chosen)}
${row(`Teeka, "same" and "look", seed ${CHOSEN_ON}`, shownBy(chosen), chosen)}

${keysSentence(ours)} ${keysSentence(many)}

| what happened to the second registration | how many | named "same" | shown |
| --- | --- | --- | --- |
${ours.damages.map((one) => `| ${DAMAGE_WORDS[one.damage]} | ${one.doubles} | ${percent(one.same, one.doubles)} | ${share(one.shown, one.doubles)} |`).join('\n')}

Most have more than one damage. Nobody is ever joined by this: "same" and "look" are questions to an officer. The figures
are of invented people; what real lists hold will differ, and the order of the ways matters more than the last decimal.
`
}

const DAMAGE_WORDS: Readonly<Record<Found['damages'][number]['damage'], string>> = {
  nothing: 'nothing',
  spelling: 'a word respelt',
  words: 'words moved, lost, added, shortened or joined',
  birth: 'birth wrong or vague',
  mobile: 'mobile new or missing',
  document: 'another paper, or none',
  gender: 'gender wrong',
  married: "a husband's names",
}

function keysSentence({ bands, registered, doubles }: Found): string {
  const { right, wrong } = sumOf(bands.same, bands.look, bands.other)
  const each = ((right + wrong) / registered).toFixed(0)
  const all = (registered * (registered - 1)) / 2
  return (
    `Among ${registered.toLocaleString('en')} the keys lead to ${(right + wrong).toLocaleString('en')} of ` +
    `${(all / 1e6).toFixed(0)} million pairs, ${each} for each registration, and to ${percent(right, doubles)} of the second ones.`
  )
}

/** All pairs with one key of which `isNamed` is true. */
function named(
  registered: readonly Registered[],
  keyOf: (about: Registered['about']) => string,
  isNamed: (a: Registered, b: Registered) => boolean,
): Named {
  const keys = ({ about }: Registered): string[] => [keyOf(about)]
  let [right, wrong] = [0, 0]
  forPairs(registered, { kept: keys, asked: keys }, (a, b) => {
    if (!isNamed(a, b)) return
    if (a.human === b.human) right += 1
    else wrong += 1
  })
  return { right, wrong }
}

async function speed(registered: readonly Registered[]): Promise<Line> {
  const pairs = registered
    .slice(0, 1000)
    .map((one, index) => [one.about, (registered[index * 7] ?? one).about] as const)
  const ours = await measure(200, () => pairs.forEach(([a, b]) => compareMatchables(a, b)))
  const theirs = await measure(200, () => pairs.forEach(([a, b]) => jaroWinkler(a.name, b.name)))
  // Milliseconds for a thousand are microseconds for one.
  return {
    what: 'one comparison of two people',
    value: `${ours.p50.toFixed(1)} µs`,
    against: `Jaro-Winkler of their names alone: ${theirs.p50.toFixed(1)} µs`,
    ratio: ours.p50 / theirs.p50,
    goal: '≤ 10 µs',
  }
}

const shownBy = ({ bands }: Found): Named => sumOf(bands.same, bands.look)

const sumOf = (...parts: readonly Named[]): Named => ({
  right: parts.reduce((sum, { right }) => sum + right, 0),
  wrong: parts.reduce((sum, { wrong }) => sum + wrong, 0),
})

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
const precision = ({ right, wrong }: Named): string => share(right, right + wrong)
const per100 = ({ right, wrong }: Named, registered: number): string =>
  ((100 * (right + wrong)) / registered).toFixed(1)

const Z = 1.96

/** A share, and the interval in which it lies with 95 % confidence (E. B. Wilson, 1927). */
function share(part: number, whole: number): string {
  const p = part / whole
  const middle = p + Z ** 2 / (2 * whole)
  const half = Z * Math.sqrt((p * (1 - p)) / whole + Z ** 2 / (4 * whole ** 2))
  const [low, high] = [middle - half, middle + half].map((edge) => (100 * edge) / (1 + Z ** 2 / whole))
  return `${percent(part, whole)} [${low?.toFixed(1)}–${high?.toFixed(1)}]`
}
