/**
 * npm run server: the reference national server.
 *
 *   npm run server [-- --folder DIR --port N --host H --real]
 *   npm run server -- invite --code MH-PUN-0412 [--folder DIR]
 */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fingerprintOf } from '#proof/x509'
import { openAuthority } from './authority.ts'
import type { National } from './national.ts'
import { askForInvitation, noteAddress, operatorTokenIn } from './operator.ts'
import { serve } from './server.ts'
import { openPglite } from './store/pglite.ts'
import { openPostgres } from './store/postgres.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', default: 'national-data' },
    port: { type: 'string', default: '8787' },
    host: { type: 'string', default: '127.0.0.1' },
    real: { type: 'boolean', default: false },
    code: { type: 'string' },
  },
})
const { folder } = values

if (positionals[0] === 'invite') await printInvitation()
else await run()

async function printInvitation(): Promise<void> {
  if (values.code === undefined) throw new Error('Say for which centre: --code MH-PUN-0412')
  process.stdout.write(`${await askForInvitation(folder, values.code)}\n`)
}

async function run(): Promise<void> {
  const authority = openAuthority(folder, values.real ? 'real' : 'practice', Date.now())
  const url = process.env['DATABASE_URL']
  const store = await (url === undefined ? openPglite(join(folder, 'database')) : openPostgres(url))
  const national: National = {
    ...{ authority, store, nowMs: () => Date.now(), random: randomBytes },
    operatorToken: operatorTokenIn(folder),
  }
  const server = await serve(national, { port: Number(values.port), host: values.host, onBug })
  const address = `http://${values.host}:${server.port}`
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

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
