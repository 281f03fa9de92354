/**
 * npm run server: the reference national server.
 *
 *   npm run server [-- --folder DIR --port N --host H --real]
 *   npm run server -- invite --code MH-PUN-0412 [--folder DIR]
 *   npm run server -- list --code MH-PUN-0412 --date 2026-11-25 FILE.csv [--folder DIR]
 *   npm run server -- feedback [--folder DIR]
 *   npm run server -- messages --code MH-PUN-0412 --date 2026-11-25 [--folder DIR] > MESSAGES.ndjson
 *   npm run server -- policy PACK.json [--folder DIR] > SIGNED.json
 *   npm run server -- revocations [--folder DIR] > LIST.json
 *   npm run server -- revoke-device KID-OR-LOG [--since 2026-11-25T14:00:00+05:30] [--folder DIR]
 */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { CentreCode, Instant, LocalDate } from '#contract/fields'
import { fingerprintOf } from '#proof/x509'
import { openAuthority } from './authority.ts'
import { lockFolder } from './folder-lock.ts'
import type { National } from './national.ts'
import {
  askForDeviceRevocation,
  askForFeedback,
  askForInvitation,
  askForList,
  askForMessages,
  askForPolicy,
  askForRevocations,
  noteAddress,
  operatorTokenIn,
} from './operator.ts'
import { serve } from './server.ts'
import { claimStore } from './store/claim.ts'
import { openPglite } from './store/pglite.ts'
import { openPostgres } from './store/postgres.ts'

const asked = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: 'string', default: 'national-data' },
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      real: { type: 'boolean', default: false },
      code: { type: 'string' },
      date: { type: 'string' },
      since: { type: 'string' },
    },
  })
type Values = ReturnType<typeof asked>['values']

try {
  const { positionals, values } = asked()
  await command(positionals, values)
} catch (error) {
  // What stops a start or an invitation is a sentence for the operator; a database that is away has only a code.
  const { message, code } = error as NodeJS.ErrnoException
  process.stderr.write(`${message || code}\n`)
  process.exit(1)
}

function command([name = 'serve', file]: readonly string[], values: Values): Promise<void> {
  if (name === 'invite') return printInvitation(values)
  if (name === 'list') return publishList(file, values)
  if (name === 'feedback') return printFeedback(values)
  if (name === 'messages') return printMessages(values)
  if (name === 'policy') return printPolicy(file, values)
  if (name === 'revocations') return printRevocations(values)
  if (name === 'revoke-device') return printDeviceRevocation(file, values)
  if (name === 'serve') return run(values)
  throw new Error(
    `There is no ${name}: leave it out to serve, or ask for: invite --code CENTRE-CODE, list FILE.csv, feedback, messages, policy PACK.json, revocations, revoke-device KID-OR-LOG`,
  )
}

async function printInvitation({ folder, code }: Values): Promise<void> {
  if (code === undefined) throw new Error('Say for which centre: --code MH-PUN-0412')
  process.stdout.write(`${await askForInvitation(folder, code)}\n`)
}

async function publishList(file: string | undefined, { folder, code, date }: Values): Promise<void> {
  if (file === undefined) throw new Error('Say which list: list --code MH-PUN-0412 --date 2026-11-25 FILE.csv')
  await askForList(folder, { code: code as CentreCode, date: date as LocalDate }, file)
  say(`The list of ${code} for ${date} is published.`)
}

async function printFeedback({ folder }: Values): Promise<void> {
  const said = await askForFeedback(folder)
  for (const { at, centre, screen, rating, words, version } of said) {
    say(`${at}  ${centre}  ${screen}  ${rating}/5  Teeka ${version}\n  ${words}`)
  }
  if (said.length === 0) say('Nobody has said anything yet.')
}

/** One on each line, for a gateway that sends them. */
async function printMessages({ folder, code = '', date = '' }: Values): Promise<void> {
  for (const message of await askForMessages(folder, code, date)) say(JSON.stringify(message))
}

async function printPolicy(file: string | undefined, { folder }: Values): Promise<void> {
  if (file === undefined) throw new Error('Say which pack: policy PACK.json')
  process.stdout.write(await askForPolicy(folder, file))
}

async function printRevocations({ folder }: Values): Promise<void> {
  process.stdout.write(await askForRevocations(folder))
}

async function printDeviceRevocation(device: string | undefined, { folder, since }: Values): Promise<void> {
  if (device === undefined)
    throw new Error('Say which: revoke-device KID-OR-LOG, as a certificate of its or a batch says')
  const revoked = await askForDeviceRevocation(folder, { device, since: (since ?? null) as Instant | null })
  say(`The laptop of ${revoked.centre} is revoked as of ${revoked.revokedAt}.
  log            ${revoked.log}
  kids           ${revoked.kids.join(', ')}
  still good     ${revoked.good} certificates, which had come in before
Nothing more is taken from it. Laptops learn of it with the next list of revocations.`)
}

async function run({ folder, real, port, host }: Values): Promise<void> {
  const lock = lockFolder(folder)
  process.once('exit', lock.release)
  const authority = openAuthority(folder, real ? 'real' : 'practice', Date.now())
  const url = process.env['DATABASE_URL']
  const store = await (url === undefined ? openPglite(join(folder, 'database')) : openPostgres(url))
  await claimStore(store, { root: fingerprintOf(authority.root), mode: authority.mode })
  const national: National = {
    authority,
    store,
    nowMs: () => Date.now(),
    random: randomBytes,
    operatorToken: operatorTokenIn(folder),
    onFork,
  }
  const server = await serve(national, { port: Number(port), host, onBug })
  const address = `http://${host}:${server.port}`
  noteAddress(folder, address)
  say(`The national server listens on ${address} (${authority.mode}).
  root         ${join(folder, 'root.pem')}  ${fingerprintOf(authority.root)}
  kept in      ${store.kind}
  a new centre npm run server -- invite --code CENTRE-CODE --folder ${folder}`)
  const stop = async (): Promise<void> => {
    await server.close()
    await store.close()
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
}

/** Where it happened and what kind it was; a database's message may quote a row. */
function onBug(where: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  process.stderr.write(`bug in ${where}: ${name}\n${stack.slice(0, 8).join('\n')}\n`)
}

function onFork(log: string, from: number): void {
  process.stderr.write(`fork: log ${log} came with a second history from event ${from} on\n`)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
