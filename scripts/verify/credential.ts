/** A certificate as the W3C credential that Co-WIN used, in a file, against the national root. */
import { existsSync, readFileSync } from 'node:fs'
import { verifyCredential } from '#proof/credential/verify-credential'
import { type Kind, say, show } from './kind.ts'
import { rootFrom } from './root.ts'

export const credential: Kind = {
  usage: 'credential FILE --root ROOT.pem',
  needs: [['root']],
  async run(file, values) {
    const root = rootFrom(values.root)
    if (root === undefined) return false
    if (!existsSync(file)) return say(`${file} is not there.`, false)
    const verdict = await verifyCredential(readFileSync(file, 'utf8'), { root, now: Date.now() })
    verdict.findings.forEach(show)
    if (!verdict.ok) return say('NOT VALID.', false)
    const { credentialSubject, evidence } = verdict.credential
    say(JSON.stringify({ credentialSubject, vaccination: evidence[0] }, null, 2), true)
    if (verdict.practice) say('PRACTICE: this credential was made for training and proves nothing.', true)
    say(`mark  ${verdict.mark}  a revocation list names it by this; none was looked at`, true)
    return say('VALID: compare the name with a photo ID.', true)
  },
}
