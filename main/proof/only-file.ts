/**
 * The one file of an archive (PKWARE APPNOTE 6.3). One rule: its size is judged before a byte is unpacked, its name is
 * never looked at, and nothing touches the disk.
 */
import { type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'

const STORED = 0
const DEFLATED = 8

/** Undefined for what is no archive, holds none or several, or one that was packed in another way or is larger. */
export async function onlyFileIn(archive: Uint8Array, largest: number): Promise<FileEntry | undefined> {
  try {
    // Names are ignored, so none is too strange to be read.
    const entries = await new ZipReader(new Uint8ArrayReader(archive), { filenameValidation: 'tolerant' }).getEntries()
    const [entry] = entries
    if (entries.length !== 1 || entry === undefined || entry.directory) return undefined
    const known = entry.compressionMethod === STORED || entry.compressionMethod === DEFLATED
    return known && entry.uncompressedSize <= largest ? entry : undefined
  } catch {
    return undefined
  }
}

/** The reader stops where more comes out than was declared, and what was declared has been judged. Throws its errors. */
export const unpacked = (entry: FileEntry, password?: string): Promise<Uint8Array> =>
  entry.getData(new Uint8ArrayWriter(), {
    ...(password !== undefined && { password }),
    checkCrc32: true,
    useWebWorkers: false,
  })
