/** A vaccination certificate, by its text or a file with it, against the national root. */
import { existsSync, readFileSync } from 'node:fs'
import { verifyCertificate } from '#proof/hcert'
import { type Kind, say, show } from './kind.ts'
import { rootFrom } from './root.ts'

export const certificate: Kind = {
  usage: 'certificate FILE|TEXT --root ROOT.pem',
  needs: ['root'],
  run(subject, values) {
    const root = rootFrom(values.root)
    if (root === undefined) return false
    const text = existsSync(subject) ? readFileSync(subject, 'utf8').trim() : subject
    const { ok, findings, record } = verifyCertificate(text, { root, now: Date.now() })
    findings.forEach(show)
    if (record !== undefined) say(JSON.stringify(record, null, 2), ok)
    if (record?.practice) say('PRACTICE: this certificate was made for training and proves nothing.', ok)
    return say(ok ? 'VALID: compare the name with a photo ID.' : 'NOT VALID.', ok)
  },
}
