/** An Aadhaar Paperless Offline e-KYC file, as it was downloaded, under its share code. */
import { existsSync, readFileSync } from 'node:fs'
import { openEkyc } from '#proof/ekyc/read-ekyc'
import { type Kind, say } from './kind.ts'
import { showReading } from './signed-reading.ts'
import { uidaiKeyFrom } from './uidai-key.ts'

export const ekyc: Kind = {
  usage: 'ekyc FILE.zip --code CODE --key CERT.pem',
  needs: [['code'], ['key']],
  async run(file, values) {
    const key = uidaiKeyFrom(values.key)
    if (key === undefined) return false
    if (!existsSync(file)) return say(`${file} is not there.`, false)
    const reading = await openEkyc(readFileSync(file), values.code, { keys: [key], now: Date.now() })
    if (reading.file !== undefined) say(`file  ${reading.file.age} days old, signed by ${reading.file.method}`, true)
    return showReading(reading)
  },
}
