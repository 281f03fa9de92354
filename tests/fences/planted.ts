/**
 * What each room must refuse. One rule: every row names the words by which the linter and, where types reach so far,
 * the compiler must refuse it; a fence that falls for another reason has not held.
 */
export interface Planted {
  readonly room: string
  readonly what: string
  readonly code: string
  /** Part of the linter's complaint. */
  readonly lint?: string
  /** Part of the compiler's complaint. */
  readonly types?: string
  readonly extension?: 'ts' | 'tsx'
}

const LEAVES = 'A relative path stays in its room'
const NOT_LISTED = 'TS6307'
const NO_TYPES = 'TS2591'

const taking = (what: string) => `import { plain } from '${what}'\nexport const used = plain\n`
const whole = (name: string) => `import * as library from '${name}'\nexport const used = library\n`

/** Every other room by the path that a hurried hand would type. */
const reachesFor = (room: string, up: string, others: readonly string[]): Planted[] =>
  others.map((other) => ({
    room,
    what: `reaches for ${other} by a relative path`,
    code: taking(`${up}${other}/plain.ts`),
    lint: LEAVES,
    types: NOT_LISTED,
  }))

const CONTRACT = 'The contract is zod schemas and types'
const contract: Planted[] = [
  ...reachesFor('main/contract', '../', ['domain', 'proof', 'register', 'national', 'shell']),
  { room: 'main/contract', what: 'knows a rule', code: taking('#domain/plain'), lint: CONTRACT },
  { room: 'main/contract', what: 'reads files', code: whole('node:fs'), lint: CONTRACT, types: NO_TYPES },
  { room: 'main/contract', what: 'opens windows', code: whole('electron'), lint: CONTRACT },
]

const DOMAIN = 'The domain is pure'
const domain: Planted[] = [
  ...reachesFor('main/domain', '../', ['proof', 'register', 'national', 'shell', '../renderer', '../tests']),
  { room: 'main/domain', what: 'takes a detour', code: taking('./../../main/contract/plain.ts'), lint: LEAVES },
  { room: 'main/domain', what: 'proves', code: taking('#proof/plain'), lint: DOMAIN },
  { room: 'main/domain', what: 'reads files', code: whole('node:fs'), lint: DOMAIN, types: NO_TYPES },
  { room: 'main/domain', what: 'reads files late', code: `export const fs = import('node:fs')\n`, lint: DOMAIN },
  { room: 'main/domain', what: 'opens windows', code: whole('electron'), lint: DOMAIN },
  {
    room: 'main/domain',
    what: 'asks the clock',
    code: 'export const now = new Date()\n',
    lint: 'The clock is handed in',
  },
  {
    room: 'main/domain',
    what: 'asks the clock by a back door',
    code: 'export const now = globalThis.Date\n',
    lint: 'The clock is handed in',
  },
  { room: 'main/domain', what: 'throws dice', code: 'export const six = Math.random()\n', lint: 'Chance is handed in' },
  {
    room: 'main/domain',
    what: 'talks',
    code: `console.log('x')\nexport const said = true\n`,
    lint: 'no screen and no log',
    types: 'TS2584',
  },
]

const PROOF = 'Proof is cryptography and wire formats'
const proof: Planted[] = [
  ...reachesFor('main/proof', '../', ['register', 'national', 'shell']),
  { room: 'main/proof', what: 'reads files', code: whole('node:fs'), lint: PROOF },
  { room: 'main/proof', what: 'opens a database', code: whole('better-sqlite3'), lint: PROOF },
  { room: 'main/proof', what: 'opens windows', code: whole('electron'), lint: PROOF },
  {
    room: 'main/proof',
    what: 'asks the clock',
    code: 'export const now = Date.now()\n',
    lint: 'The clock is handed in',
  },
]

const REGISTER = 'The register knows rules, proofs, Node and SQLite'
const register: Planted[] = [
  ...reachesFor('main/register', '../', ['national', 'shell', '../renderer', '../preload']),
  { room: 'main/register', what: 'climbs to a room it may use', code: taking('../contract/plain.ts'), lint: LEAVES },
  { room: 'main/register', what: 'opens windows', code: whole('electron'), lint: REGISTER },
  {
    room: 'main/register',
    what: 'opens windows late',
    code: `export const later = import('electron')\n`,
    lint: REGISTER,
  },
  {
    room: 'main/register',
    what: 'names a window by its type',
    code: `import type { BrowserWindow } from 'electron'\nexport type Window = BrowserWindow\n`,
    lint: REGISTER,
  },
  {
    room: 'main/register',
    what: 'names a window by the global type',
    code: 'export type Window = Electron.BrowserWindow\n',
    types: 'TS2503',
  },
  { room: 'main/register', what: 'looks at a page', code: 'export const title = document.title\n', types: 'TS2584' },
  {
    room: 'main/register',
    what: 'asks the clock',
    code: 'export const now = Date.now()\n',
    lint: 'The clock is handed in',
  },
]

const NATIONAL = 'The national server knows rules'
const national: Planted[] = [
  ...reachesFor('main/national', '../', ['register', 'shell', '../renderer']),
  { room: 'main/national', what: 'opens windows', code: whole('electron'), lint: NATIONAL },
  { room: 'main/national', what: "opens the register's database", code: whole('better-sqlite3'), lint: NATIONAL },
]

const SHELL = 'The shell knows windows and the contract'
const shell: Planted[] = [
  ...reachesFor('main/shell', '../', ['register', 'national', '../renderer']),
  { room: 'main/shell', what: 'knows a rule', code: taking('#domain/plain'), lint: SHELL, types: NOT_LISTED },
  { room: 'main/shell', what: 'proves', code: taking('#proof/plain'), lint: SHELL, types: NOT_LISTED },
  { room: 'main/shell', what: 'opens a database', code: whole('better-sqlite3'), lint: SHELL },
  { room: 'main/shell', what: 'opens a database of Node', code: whole('node:sqlite'), lint: 'has no database' },
]

const PRELOAD = 'The preload is one typed door'
const preload: Planted[] = [
  { room: 'preload', what: 'climbs', code: taking('../renderer/plain.ts'), lint: LEAVES, types: NOT_LISTED },
  { room: 'preload', what: 'reads files', code: whole('node:fs'), lint: PRELOAD },
  { room: 'preload', what: 'brings schemas along', code: taking('#contract/plain'), lint: "the contract's types only" },
  {
    room: 'preload',
    what: 'opens the shell',
    code: `import { shell } from 'electron'\nexport const used = shell\n`,
    lint: 'contextBridge and ipcRenderer',
  },
  { room: 'preload', what: 'looks at the page', code: 'export const title = document.title\n', types: 'TS2584' },
]

const RENDERER = 'A page knows the contract'
const renderer: Planted[] = [
  ...reachesFor('renderer', '../', ['main/register', 'main/shell', 'main/proof', 'main/national', 'preload']),
  { room: 'renderer', what: 'reads files', code: whole('node:fs'), lint: RENDERER, types: NO_TYPES },
  { room: 'renderer', what: 'reads files, old spelling', code: whole('fs'), lint: RENDERER, types: NO_TYPES },
  { room: 'renderer', what: 'opens windows', code: whole('electron'), lint: RENDERER },
  { room: 'renderer', what: 'proves', code: taking('#proof/plain'), lint: RENDERER },
  { room: 'renderer', what: 'asks the process', code: 'export const env = process.env\n', types: NO_TYPES },
]

const everywhere: Planted[] = [
  {
    room: 'main/register',
    what: 'forgets a promise',
    code: 'const later = async () => 1\nexport const act = () => {\n  later()\n}\n',
    lint: 'no-floating-promises',
  },
  {
    room: 'main/domain',
    what: 'goes in circles',
    code: `import { back } from '#domain/goes-in-circles-too'\nexport const there = () => back\n`,
    lint: 'no-cycle',
  },
  {
    room: 'main/domain',
    what: 'goes in circles too',
    code: `import { there } from './goes-in-circles.ts'\nexport const back = () => there\n`,
    lint: 'no-cycle',
  },
  { room: 'main/domain', what: 'says any', code: 'export type What = any\n', lint: 'no-explicit-any' },
  {
    room: 'main/domain',
    what: 'leaves a switch open',
    code: `export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n`,
    lint: 'switch-exhaustiveness-check',
  },
  { room: 'main/shell', what: 'exports by default', code: 'export default 1\n', lint: 'no-default-export' },
  {
    room: 'renderer',
    what: 'calls a hook now and then',
    code: `import { useState } from 'react'\nexport const Page = ({ on }: { on: boolean }) => {\n  if (on) useState(0)\n  return <b>1</b>\n}\n`,
    lint: 'rules-of-hooks',
    extension: 'tsx',
  },
  {
    room: 'renderer',
    what: 'shows a picture to the seeing only',
    code: `export const Page = () => <img src="a.png" />\n`,
    lint: 'alt-text',
    extension: 'tsx',
  },
]

export const PLANTED: readonly Planted[] = [
  ...contract,
  ...domain,
  ...proof,
  ...register,
  ...national,
  ...shell,
  ...preload,
  ...renderer,
  ...everywhere,
]
