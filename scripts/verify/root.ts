/** The national root that certificates and batches are held against. */
import { existsSync, readFileSync } from 'node:fs'
import { fingerprintOf, pemToDer } from '#proof/x509'
import { say } from './kind.ts'

/** DER; shows which root it is, or says that there is none in the file. */
export function rootFrom(file: string): Uint8Array | undefined {
  const root = existsSync(file) ? pemToDer(readFileSync(file, 'utf8')) : undefined
  say(root === undefined ? `${file} holds no certificate in PEM.` : `root  ${fingerprintOf(root)}`, root !== undefined)
  return root
}
