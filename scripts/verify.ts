/**
 * npm run verify: checks what others hold in their hands. One rule: every check is shown by its name, and the exit code
 * is 0 only where all of them hold.
 */
import { parseArgs } from 'node:util'
import { aadhaarQr } from './verify/aadhaar-qr.ts'
import { batch } from './verify/batch.ts'
import { certificate } from './verify/certificate.ts'
import { credential } from './verify/credential.ts'
import { ekyc } from './verify/ekyc.ts'
import { type Kind, OPTIONS, say, type Values } from './verify/kind.ts'

const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries({ certificate, credential, batch, 'aadhaar-qr': aadhaarQr, ekyc }),
)

const NOTHING: Values = { root: '', key: '', code: '', signer: '', revoked: '', at: '' }

const usage = (): string =>
  ['Usage:', ...[...kinds.values()].map((kind) => `  npm run verify -- ${kind.usage}`)].join('\n')

async function main(): Promise<boolean> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: OPTIONS })
  const [name = '', subject] = positionals
  const kind = kinds.get(name)
  const given = { ...NOTHING, ...values }
  if (kind === undefined || subject === undefined) return say(usage(), false)
  if (kind.needs.some((group) => group.every((option) => given[option] === ''))) return say(usage(), false)
  return kind.run(subject, given)
}

process.exitCode = (await main()) ? 0 : 1
