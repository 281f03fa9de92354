/** A certificate as the W3C credential that Co-WIN used, in a file, against the national root. */
import { existsSync, readFileSync } from 'node:fs'
import { verifyCredential } from '#proof/credential/verify-credential'
import { trustFrom } from './certificate-trust.ts'
import { type Kind, say, show } from './kind.ts'

export const credential: Kind = {
  usage: 'credential FILE --root ROOT.pem [--revoked FILE] [--at TIME]',
  needs: [['root']],
  async run(file, values) {
    const trust = trustFrom({ ...values, signer: '' })?.own
    if (trust?.root === undefined) return say('NOT VALID.', false)
    if (!existsSync(file)) return say(`${file} is not there.`, false)
    const verdict = await verifyCredential(readFileSync(file, 'utf8'), trust)
    verdict.findings.forEach(show)
    if (!verdict.ok) return say('NOT VALID.', false)
    const { credentialSubject, evidence } = verdict.credential
    say(JSON.stringify({ credentialSubject, vaccination: evidence[0] }, null, 2), true)
    if (verdict.practice) say('PRACTICE: this credential was made for training and proves nothing.', true)
    if (trust.revocations === undefined) say('Revocations: no list, so nobody looked whether it was taken back.', true)
    return say('VALID: compare the name with a photo ID.', true)
  },
}
