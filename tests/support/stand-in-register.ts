/**
 * A register process that does as it is told, for tests of the shell that keeps one running. One rule: it speaks
 * exactly the messages of the contract; what it does is in the name of the call.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { done } from '#contract/answer'
import { type FromRegister, type Resume, ToRegister } from '#contract/wire'

type Open = Extract<ToRegister, { kind: 'open' }>

const tell = (message: FromRegister | string): void => void process.send?.(message)
let open: Open | undefined

/** What every process of this folder was asked, a line each, whether or not it lived to answer. */
const diary = (folder: string): string => join(folder, 'diary.txt')

const linesOf = (folder: string): readonly string[] =>
  existsSync(diary(folder)) ? readFileSync(diary(folder), 'utf8').trim().split('\n') : []

function opened(message: Open): void {
  open = message
  mkdirSync(message.folder, { recursive: true })
  const orders = existsSync(join(message.folder, 'orders.txt'))
    ? readFileSync(join(message.folder, 'orders.txt'), 'utf8')
    : ''
  if (orders === 'crash at the start') process.exit(9)
  if (orders === 'wrong key') return tell({ kind: 'failed', reason: 'wrong-key' })
  tell({ kind: 'opened' })
}

function answer(id: number, name: string, input: unknown): void {
  const folder = open?.folder ?? ''
  const asked = linesOf(folder).filter((line) => line === name).length
  appendFileSync(diary(folder), `${name}\n`)
  if (name === 'crash' || (name === 'crash once' && asked === 0)) process.exit(3)
  if (name === 'say nothing') return
  if (name === 'babble') tell('neither a call nor an answer')
  if (name === 'sign in') tell({ kind: 'resume', resume: input as Resume })
  if (name === 'change') tell({ kind: 'changed', topics: ['people'] })
  if (name === 'complain') process.stderr.write('register: bug in doses.record: TypeError\nMeera Joshi, 9876543210\n')
  const known = asACentre(name, folder, input)
  tell({ kind: 'answer', id, answer: known ?? done({ name, input, pid: process.pid, open }) })
}

/** What a centre's register says of itself, where the test has put one into the folder. */
function asACentre(name: string, folder: string, input: unknown): unknown {
  const file = join(folder, 'centre.json')
  const centre: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  if (name === 'setup.state') return done({ centre, now: '2026-11-23T09:30:00.000+05:30' })
  const id = '01970000-0000-7000-8000-000000000001'
  if (name === 'staff.list') return done([{ id, name: 'Asha Patil', roles: ['in-charge'] }])
  const said = join(folder, 'said.json')
  if (name === 'feedback.ofPractice')
    return done({ said: existsSync(said) ? JSON.parse(readFileSync(said, 'utf8')) : [] })
  if (name === 'feedback.bring') writeFileSync(join(folder, 'brought.json'), JSON.stringify(input))
  if (name === 'practice.prepare') writeFileSync(join(folder, 'prepared.json'), JSON.stringify(input))
  return undefined
}

process.on('message', (raw) => {
  const message = ToRegister.parse(raw)
  if (message.kind === 'open') opened(message)
  else answer(message.id, message.name, message.input)
})
process.on('disconnect', () => process.exit(0))
// Deaf to a polite word when told so, as a process in an endless loop is.
process.on('SIGTERM', () => {
  if (!linesOf(open?.folder ?? '').includes('be deaf')) process.exit(0)
})
tell({ kind: 'hello', node: process.versions.node })
