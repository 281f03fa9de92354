/**
 * Takes the one XML out of an offline e-KYC archive (PKWARE APPNOTE 6.3; ZipCrypto as UIDAI writes it, WinZip's AES
 * too). One rule: sizes are judged before a byte is unpacked, names are never looked at, nothing touches the disk.
 */
import {
  ERR_ENCRYPTED,
  ERR_INVALID_AUTHENTICATION_CODE,
  ERR_INVALID_COMPRESSED_DATA,
  ERR_INVALID_CRC32,
  ERR_INVALID_PASSWORD,
  ERR_INVALID_UNCOMPRESSED_SIZE,
} from '@zip.js/zip.js'
import { type Answer, done, refuse } from '#contract/answer'
import { onlyFileIn, unpacked } from '../only-file.ts'

/** Bytes. UIDAI's archives are some 10 KiB, what is in them some 15. */
const LARGEST_ARCHIVE = 1024 * 1024
export const LARGEST_XML = 512 * 1024

/**
 * The bytes of the one file inside. ZIP_CODE_WRONG where they do not come out whole under this code; the cipher's own
 * check lets one wrong code in 256 through, so that rubbish behind it says the same. ZIP_INVALID for everything else.
 */
export async function openEkycZip(
  bytes: Uint8Array,
  shareCode: string,
): Promise<Answer<Uint8Array, 'ZIP_INVALID' | 'ZIP_CODE_WRONG'>> {
  if (bytes.length > LARGEST_ARCHIVE) return refuse('ZIP_INVALID')
  const entry = await onlyFileIn(bytes, LARGEST_XML)
  if (entry === undefined || !entry.encrypted) return refuse('ZIP_INVALID')
  try {
    return done(await unpacked(entry, shareCode))
  } catch (error) {
    return refuse(error instanceof Error && OF_A_WRONG_CODE.has(error.message) ? 'ZIP_CODE_WRONG' : 'ZIP_INVALID')
  }
}

/** Also of a header that lies about its file: under a cipher the two cannot be told apart. */
const OF_A_WRONG_CODE: ReadonlySet<string> = new Set([
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  ERR_INVALID_CRC32,
  ERR_INVALID_AUTHENTICATION_CODE,
  ERR_INVALID_COMPRESSED_DATA,
  ERR_INVALID_UNCOMPRESSED_SIZE,
])
