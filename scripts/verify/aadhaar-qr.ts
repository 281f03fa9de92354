/** The digits of an Aadhaar Secure QR code, in a file as a scanner types them. */
import { existsSync, readFileSync } from 'node:fs'
import { readSecureQr } from '#proof/aadhaar/secure-qr'
import { type Kind, say } from './kind.ts'
import { showReading } from './signed-reading.ts'
import { uidaiKeyFrom } from './uidai-key.ts'

export const aadhaarQr: Kind = {
  usage: 'aadhaar-qr FILE --key CERT.pem',
  needs: [['key']],
  run(file, values) {
    const key = uidaiKeyFrom(values.key)
    if (key === undefined) return false
    if (!existsSync(file)) return say(`${file} is not there.`, false)
    const digits = readFileSync(file, 'latin1').trim()
    return showReading(readSecureQr(digits, { keys: [key], now: Date.now() }))
  },
}
