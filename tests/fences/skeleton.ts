/**
 * A small tree with the project's own fences and one honest file in each room. One rule: it lies in the system's
 * temporary folder, so nothing planted there can stay in the project, even when the test is killed.
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const project = join(import.meta.dirname, '../..')

export const ROOMS = [
  ...readdirSync(join(project, 'main')).map((room) => `main/${room}`),
  'preload',
  'renderer',
  'scripts',
  'tests',
]

/** Each room uses what it may, and has a file that others may want and mostly may not have. */
const honest: Readonly<Record<string, string>> = {
  'main/contract/day.ts': `import { z } from 'zod'\nexport const Day = z.string().brand<'Day'>()\nexport type Day = z.infer<typeof Day>\n`,
  'main/domain/rule.ts': `import { Day } from '#contract/day'\nexport const isDay = (text: string): boolean => Day.safeParse(text).success\n`,
  'main/proof/digest.ts': `import { createHash } from 'node:crypto'\nimport { deflateSync } from 'node:zlib'\nimport { isDay } from '#domain/rule'\nexport const digest = (text: string): string => createHash('sha256').update(deflateSync(isDay(text) ? text : '')).digest('hex')\n`,
  'main/register/keep.ts': `import { readFileSync } from 'node:fs'\nimport Database from 'better-sqlite3'\nimport { digest } from '#proof/digest'\nexport const keep = (file: string): string => digest(readFileSync(new Database(file).name, 'utf8'))\n`,
  'main/national/serve.ts': `import { createServer } from 'node:http'\nimport { digest } from '#proof/digest'\nexport const serve = () => createServer((_, answer) => answer.end(digest('')))\n`,
  'main/shell/window.ts': `import { BrowserWindow } from 'electron'\nimport type { Day } from '#contract/day'\nexport const open = (day: Day) => new BrowserWindow({ title: day })\n`,
  'preload/bridge.ts': `import { contextBridge } from 'electron'\nimport type { Day } from '#contract/day'\nexport const show = (day: Day) => contextBridge.exposeInMainWorld('day', day)\n`,
  'renderer/page.tsx': `import { Text } from '@mantine/core'\nimport { isDay } from '#domain/rule'\nexport const Page = () => <Text>{isDay(document.title) ? 1 : 2}</Text>\n`,
  'scripts/tool.ts': `import { serve } from '../main/national/serve.ts'\nserve()\n`,
  'tests/all.test.ts': `import { Page } from '../renderer/page.tsx'\nimport { keep } from '../main/register/keep.ts'\nexport const both = [Page, keep]\n`,
  // Without imports of their own, so that a complaint can only be about whoever reached for them.
  ...Object.fromEntries(ROOMS.map((room) => [`${room}/plain.ts`, 'export const plain = 1\n'])),
}

export interface Skeleton {
  readonly root: string
  plant(file: string, text: string): void
  remove(): void
}

export function layOut(): Skeleton {
  const root = mkdtempSync(join(tmpdir(), 'teeka-fences-'))
  const plant = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const configs = ['package.json', 'tsconfig.json', 'tsconfig.base.json', '.oxlintrc.json']
  for (const file of [...configs, ...ROOMS.map((room) => `${room}/tsconfig.json`)]) {
    cpSync(join(project, file), join(root, file))
  }
  linkPackages(root)
  for (const [file, text] of Object.entries(honest)) plant(file, text)
  return { root, plant, remove: () => rmSync(root, { recursive: true, force: true }) }
}

/** One by one, because the compiler's cache lies in node_modules and the skeleton needs its own. */
function linkPackages(root: string) {
  mkdirSync(join(root, 'node_modules'))
  for (const name of readdirSync(join(project, 'node_modules'))) {
    if (name !== '.cache') symlinkSync(join(project, 'node_modules', name), join(root, 'node_modules', name))
  }
}

export interface Complaint {
  readonly file: string
  readonly text: string
}

const run = (root: string, tool: string, args: readonly string[]) =>
  new Promise<string>((resolve) => {
    // Their exit codes say no more than the complaints do.
    execFile(join(root, 'node_modules/.bin', tool), args, { cwd: root, maxBuffer: 1e8 }, (_, out) => resolve(out))
  })

interface LintReport {
  readonly diagnostics: readonly { filename: string; code: string; message: string; help?: string }[]
}

export async function lint(root: string): Promise<Complaint[]> {
  const report = JSON.parse(await run(root, 'oxlint', ['--format=json'])) as LintReport
  return report.diagnostics.map(({ filename, code, message, help }) => ({
    file: filename,
    text: `${code}: ${message} ${help ?? ''}`,
  }))
}

export async function compile(root: string): Promise<Complaint[]> {
  const lines = (await run(root, 'tsc', ['-b', '--pretty', 'false'])).split('\n')
  return lines.flatMap((line) => {
    const [, file, text] = /^(\S+?)\(\d+,\d+\): error (.*)$/.exec(line) ?? []
    return file === undefined || text === undefined ? [] : [{ file, text }]
  })
}
