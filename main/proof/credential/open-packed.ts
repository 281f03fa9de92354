/**
 * The credential in Co-WIN's QR code: an archive with `certificate.json`, in byte mode (DIVOC). One rule: a code holds at
 * most three thousand bytes, and what comes out of it is no longer than any credential.
 */
import { onlyFileIn, unpacked } from '../only-file.ts'
import { LONGEST_CREDENTIAL } from './signed-credential.ts'

/** The local header of an archive's first file. */
const START = 'PK\u0003\u0004'
/** Twice what the largest code holds in byte mode (2,953): each byte may have become two. */
const LARGEST_ARCHIVE = 6_000

/** @param code the code's bytes as letters, one each */
export const isPacked = (code: string): boolean => code.startsWith(START)

/** Undefined for whatever is not such an archive. */
export async function openPacked(code: string): Promise<string | undefined> {
  if (!isPacked(code) || code.length > LARGEST_ARCHIVE) return undefined
  const bytes = Buffer.from(code, 'latin1')
  return (await textIn(bytes)) ?? (await textIn(once(bytes)))
}

/** Co-WIN's pages handed the archive on as text, so that every byte above 127 went into the code as two (UTF-8). */
function once(bytes: Buffer): Buffer {
  try {
    return Buffer.from(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), 'latin1')
  } catch {
    return Buffer.alloc(0)
  }
}

async function textIn(archive: Buffer): Promise<string | undefined> {
  const entry = await onlyFileIn(archive, LONGEST_CREDENTIAL)
  if (entry === undefined || entry.encrypted) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await unpacked(entry))
  } catch {
    return undefined
  }
}
