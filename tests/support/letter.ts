/**
 * A letter as PDF with a code on it, with or without a password. One rule: written by the standard and by nothing of
 * the app's, and locked as downloaded e-Aadhaar letters are: AES of 128 bits (ISO 32000-1, 7.6).
 */
import { createCipheriv, createHash } from 'node:crypto'
import { encode } from 'uqr'

export interface Letter {
  /** What the code on the last page says; null for a letter without one. */
  readonly code: string | null
  readonly password?: string
  /** Pages before the one with the code. */
  readonly before?: number
}

/** A4 in points, and the code on it: 80 mm wide, as on the letters. */
const [WIDTH, HEIGHT, SIDE] = [595, 842, 227]
const ID = Buffer.from('5465656b61205465656b61205465656b', 'hex')

export function letterPdf({ code, password, before = 0 }: Letter): Buffer<ArrayBuffer> {
  const contents = [...Array.from({ length: before }, () => ''), code === null ? '' : drawCode(code)]
  const lock = password === undefined ? null : lockFor(password)
  // Objects 1 and 2 are catalogue and page tree; then each page and what is drawn on it.
  const pages = contents.map((_, at) => 3 + 2 * at)
  const objects = [
    text('<< /Type /Catalog /Pages 2 0 R >>'),
    text(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`),
    ...contents.flatMap((content, at) => {
      const page = 3 + 2 * at
      const box = `/MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << >>`
      const drawn = lock === null ? text(content) : lock.seal(text(content), page + 1)
      return [text(`<< /Type /Page /Parent 2 0 R ${box} /Contents ${page + 1} 0 R >>`), stream(drawn)]
    }),
    ...(lock === null ? [] : [text(lock.dictionary)]),
  ]
  const locked =
    lock === null ? '' : ` /Encrypt ${objects.length} 0 R /ID [<${ID.toString('hex')}> <${ID.toString('hex')}>]`
  return put(objects, locked)
}

const text = (words: string): Buffer => Buffer.from(words, 'latin1')

const stream = (content: Buffer): Buffer =>
  Buffer.concat([text(`<< /Length ${content.length} >>\nstream\n`), content, text('\nendstream')])

/** Header, objects, cross-reference table, trailer (7.5). */
function put(objects: readonly Buffer[], more: string): Buffer<ArrayBuffer> {
  let file = text('%PDF-1.6\n')
  const places = objects.map((object, at) => {
    const place = file.length
    file = Buffer.concat([file, text(`${at + 1} 0 obj\n`), object, text('\nendobj\n')])
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R${more} >>\n`
  return Buffer.concat([file, text(`${end}startxref\n${file.length}\n%%EOF\n`)])
}

/** Each dark module as a filled square. */
function drawCode(code: string): string {
  const { data } = encode(code, { ecc: 'L', boostEcc: false, border: 4 })
  const step = SIDE / data.length
  const square = (x: number, y: number): string =>
    `${(180 + x * step).toFixed(3)} ${(500 - y * step).toFixed(3)} ${step.toFixed(3)} ${step.toFixed(3)} re f`
  return data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [square(x, y)] : []))).join('\n')
}

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const LENGTH = 16
/** Printing and reading aloud, nothing else. */
const RIGHTS = Buffer.from([0xc4, 0xf3, 0xff, 0xff])

interface Lock {
  readonly dictionary: string
  readonly seal: (content: Buffer, object: number) => Buffer
}

/** Algorithms 2, 3 and 5, revision 4; owner's and reader's password are the same. */
function lockFor(password: string): Lock {
  const padded = Buffer.concat([text(password), PAD]).subarray(0, PAD.length)
  const owner = rounds(padded, fiftyTimes(md5(padded)))
  const key = fiftyTimes(md5(padded, owner, RIGHTS, ID))
  const user = Buffer.concat([rounds(md5(PAD, ID), key), Buffer.alloc(LENGTH)])
  const filter = '/CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /StdCF /StrF /StdCF'
  const entries = `/V 4 /R 4 /Length 128 /P ${RIGHTS.readInt32LE()} /O <${owner.toString('hex')}> /U <${user.toString('hex')}>`
  return {
    dictionary: `<< /Filter /Standard ${entries} ${filter} >>`,
    seal: (content, object) => sealed(content, md5(key, Buffer.from([object, 0, 0, 0, 0]), text('sAlT'))),
  }
}

const md5 = (...parts: readonly Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()

const fiftyTimes = (hash: Buffer): Buffer => Array.from({ length: 50 }).reduce<Buffer>((before) => md5(before), hash)

/** Twenty times RC4, each with the key changed by its number. */
const rounds = (start: Buffer, key: Buffer): Buffer =>
  Array.from({ length: 20 }, (_, round) => round).reduce(
    (before, round) =>
      rc4(
        before,
        key.map((byte) => byte ^ round),
      ),
    start,
  )

function sealed(content: Buffer, key: Buffer): Buffer {
  const start = md5(content)
  const cipher = createCipheriv('aes-128-cbc', key, start)
  return Buffer.concat([start, cipher.update(content), cipher.final()])
}

/** Node's OpenSSL no longer has it. */
function rc4(content: Buffer, key: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at)
  const swap = (one: number, other: number): void => {
    ;[state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0]
  }
  for (let at = 0, to = 0; at < 256; at += 1) {
    to = (to + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255
    swap(at, to)
  }
  let [at, to] = [0, 0]
  return content.map((byte) => {
    at = (at + 1) & 255
    to = (to + (state[at] ?? 0)) & 255
    swap(at, to)
    return byte ^ (state[((state[at] ?? 0) + (state[to] ?? 0)) & 255] ?? 0)
  }) as Buffer
}
