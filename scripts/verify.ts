/**
 * npm run verify: checks what others hold in their hands. One rule: every check is shown by its name, and the exit code
 * is 0 only where all of them hold.
 *
 *   verify certificate FILE|TEXT --root ROOT.pem
 *   verify batch DIR --root ROOT.pem
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { examineBatch } from '#proof/batch'
import type { Finding } from '#proof/findings'
import { verifyCertificate } from '#proof/hcert'
import { fingerprintOf, pemToDer } from '#proof/x509'
import { readParcels } from '../main/register/sync/transports/folder.ts'

const USAGE = `Usage:
  npm run verify -- certificate FILE|TEXT --root ROOT.pem
  npm run verify -- batch DIR --root ROOT.pem`

function main(): boolean {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { root: { type: 'string' } } })
  const [kind, subject] = positionals
  if (subject === undefined || values.root === undefined) return say(USAGE, false)
  const root = rootFrom(values.root)
  if (root === undefined) return say(`${values.root} holds no certificate in PEM.`, false)
  process.stdout.write(`root  ${fingerprintOf(root)}\n`)
  switch (kind) {
    case 'certificate':
      return certificate(subject, root)
    case 'batch':
      return batches(subject, root)
    default:
      return say(USAGE, false)
  }
}

function rootFrom(file: string): Uint8Array | undefined {
  return existsSync(file) ? pemToDer(readFileSync(file, 'utf8')) : undefined
}

function certificate(subject: string, root: Uint8Array): boolean {
  const text = existsSync(subject) ? readFileSync(subject, 'utf8').trim() : subject
  const { ok, findings, record } = verifyCertificate(text, { root, now: Date.now() })
  findings.forEach(show)
  if (record !== undefined) process.stdout.write(`${JSON.stringify(record, null, 2)}\n`)
  if (record?.practice) say('PRACTICE: this certificate was made for training and proves nothing.', true)
  return say(ok ? 'VALID: compare the name with a photo ID.' : 'NOT VALID.', ok)
}

function batches(folder: string, root: Uint8Array): boolean {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return say(`${folder} is not a folder.`, false)
  const parcels = readParcels(folder)
  if (parcels.length === 0) return say(`${folder} holds no batch (manifest.jws beside events.ndjson.zst).`, false)
  let whole = true
  for (const parcel of parcels) {
    const { findings, opened } = examineBatch(parcel, { root, now: Date.now() })
    findings.forEach(show)
    whole &&= opened !== undefined
    const name = opened?.manifest.batch ?? parcel.name
    say(opened === undefined ? `${name}: NOT VALID.` : `${name}: VALID, ${opened.events.length} events.`, whole)
  }
  return whole
}

const show = ({ check, ok, why }: Finding): void => {
  process.stdout.write(`${ok ? 'ok  ' : 'NO  '} ${check.padEnd(20)} ${why ?? ''}`.trimEnd() + '\n')
}

function say(sentence: string, ok: boolean): boolean {
  process.stdout.write(`${sentence}\n`)
  return ok
}

process.exitCode = main() ? 0 : 1
