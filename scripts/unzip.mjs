/**
 * Just enough of ZIP (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16) to take some files out of a big archive:
 * stored and deflated entries, no zip64, no encryption. One rule: nothing is written outside the folder given.
 */
import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1')
/** The end record is 22 bytes and a comment of at most 64 kB. */
const LONGEST_END = 22 + 0xffff

/** @param {number} fd @param {number} position @param {number} length */
function bytesAt(fd, position, length) {
  const bytes = Buffer.alloc(length)
  readSync(fd, bytes, 0, length, position)
  return bytes
}

/** @param {number} fd */
function directoryOf(fd) {
  const { size } = fstatSync(fd)
  const length = Math.min(size, LONGEST_END)
  const tail = bytesAt(fd, size - length, length)
  const end = tail.lastIndexOf(END_OF_DIRECTORY)
  if (end < 0) throw new Error('not a ZIP archive')
  const directory = bytesAt(fd, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  return { directory, count: tail.readUInt16LE(end + 10) }
}

/** @param {number} fd */
function* entriesOf(fd) {
  const { directory, count } = directoryOf(fd)
  for (let index = 0, at = 0; index < count; index++) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    yield {
      name: directory.toString('utf8', at + 46, nameEnd),
      isDeflated: directory.readUInt16LE(at + 10) === 8,
      size: directory.readUInt32LE(at + 20),
      isExecutable: ((directory.readUInt32LE(at + 38) >>> 16) & 0o111) !== 0,
      offset: directory.readUInt32LE(at + 42),
    }
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}

/** @param {number} fd @param {{ offset: number, size: number, isDeflated: boolean }} entry */
function contentsOf(fd, { offset, size, isDeflated }) {
  const header = bytesAt(fd, offset, 30)
  const data = bytesAt(fd, offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), size)
  return isDeflated ? inflateRawSync(data) : data
}

/**
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | undefined} rename Where a file goes within `folder`; undefined leaves it out.
 */
export function unzip(archive, folder, rename) {
  const fd = openSync(archive, 'r')
  try {
    for (const entry of entriesOf(fd)) {
      const to = entry.name.endsWith('/') || entry.name.split('/').includes('..') ? undefined : rename(entry.name)
      if (to === undefined) continue
      const path = join(folder, to)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, contentsOf(fd, entry))
      chmodSync(path, entry.isExecutable ? 0o755 : 0o644)
    }
  } finally {
    closeSync(fd)
  }
}
