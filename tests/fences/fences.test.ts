/**
 * The fences between the rooms hold: what must not be imported is refused by linter and compiler.
 * One rule: a fence counts as seen only when it fell on the planted file and for its own reason.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Planted, PLANTED } from './planted.ts'
import { type Complaint, compile, layOut, lint, ROOMS } from './skeleton.ts'

const skeleton = layOut()
afterAll(() => skeleton.remove())

const fileOf = ({ room, what, extension = 'ts' }: Planted) =>
  `${room}/${what.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.${extension}`
const plant = (rows: readonly Planted[]) => {
  for (const row of rows) skeleton.plant(fileOf(row), row.code)
}
const about = (complaints: readonly Complaint[], file: string) =>
  complaints.filter((complaint) => complaint.file === file).map(({ text }) => text)

test('an honest file in each room passes linter and compiler', async () => {
  expect(await lint(skeleton.root)).toEqual([])
  expect(await compile(skeleton.root)).toEqual([])
}, 60_000)

test('every room is fenced: the compiler builds it, and the linter lists what it may import', () => {
  const of = (file: string) => readFileSync(join(skeleton.root, file), 'utf8')
  const built = (JSON.parse(of('tsconfig.json')) as { references: { path: string }[] }).references
  expect(built.map(({ path }) => path.replace('./', '')).toSorted()).toEqual(ROOMS.toSorted())
  const fenced = ROOMS.filter((room) => of('.oxlintrc.json').includes(`"files": ["${room}/**"]`))
  expect(fenced).toEqual(ROOMS.filter((room) => room !== 'scripts' && room !== 'tests'))
})

describe('what must not be', () => {
  // The compiler goes first and sees only what it can refuse: a planted import of Electron, the linter's alone to
  // refuse, would bring Node's types into the whole room.
  const forCompiler = PLANTED.filter(({ types }) => types !== undefined)
  const forLinter = PLANTED.filter((row) => row.lint !== undefined)
  let compiled: Complaint[] = []
  let linted: Complaint[] = []

  beforeAll(async () => {
    plant(forCompiler)
    compiled = await compile(skeleton.root)
    plant(forLinter)
    linted = await lint(skeleton.root)
  }, 60_000)

  test.each(forCompiler)('the compiler refuses: $room $what', (row) => {
    expect(about(compiled, fileOf(row))).toContainEqual(expect.stringContaining(row.types ?? ''))
  })

  test.each(forLinter)('the linter refuses: $room $what', (row) => {
    expect(about(linted, fileOf(row))).toContainEqual(expect.stringContaining(row.lint ?? ''))
  })

  test('no two are planted in one place', () => {
    expect(new Set(PLANTED.map(fileOf)).size).toBe(PLANTED.length)
  })

  test('the linter complains about nothing else', () => {
    const planted = new Set(PLANTED.map(fileOf))
    expect(linted.filter(({ file }) => !planted.has(file))).toEqual([])
  })
})
