/** A certificate as the W3C credential that Co-WIN used, in a file, against the national root. */
import { existsSync, readFileSync } from 'node:fs'
import { checkCredential } from '#proof/check-credential'
import type { Trust } from '#proof/hcert'
import { trustFrom } from './certificate-trust.ts'
import { type Kind, say, show } from './kind.ts'

export const credential: Kind = {
  usage: 'credential FILE --root ROOT.pem [--revoked FILE] [--at TIME]',
  needs: [['root']],
  async run(file, values) {
    const trust = trustFrom({ ...values, signer: '' })?.own
    if (trust === undefined) return say('NOT VALID.', false)
    if (!existsSync(file)) return say(`${file} is not there.`, false)
    return judgeCredential(readFileSync(file, 'utf8').trim(), trust)
  },
}

/** Shows every check and what it says; one that Co-WIN gave out is never more than a claim. */
export async function judgeCredential(text: string, trust: Trust): Promise<boolean> {
  const checked = await checkCredential(text, trust)
  const { findings, record, ok } = checked
  findings.forEach(show)
  if (record !== undefined) say(JSON.stringify(record, null, 2), ok)
  if (findings.some(({ why }) => why === 'signer-unknown')) {
    say('SIGNED, SIGNER UNKNOWN: what it says proves nothing.', false)
  }
  if (!ok) return say('NOT VALID.', false)
  if (record?.practice === true) say('PRACTICE: this credential was made for training and proves nothing.', true)
  if (trust.revocations === undefined) say('Revocations: no list, so nobody looked whether it was taken back.', true)
  return say('VALID: compare the name with a photo ID.', true)
}
