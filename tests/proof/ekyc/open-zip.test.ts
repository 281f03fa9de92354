import { spawnSync } from 'node:child_process'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, test } from 'vitest'
import { LARGEST_XML, openEkycZip } from '#proof/ekyc/open-zip'
import { SHARE_CODE, zipped } from '../../support/ekyc.ts'

const XML = '<OfflinePaperlessKyc referenceId="705820261122114407437"/>'
const ciphers = ['zip-crypto', 'aes'] as const
const KIB = 1024

const opened = async (zip: Uint8Array, code = SHARE_CODE): Promise<string> => {
  const answer = await openEkycZip(zip, code)
  return answer.ok ? Buffer.from(answer.value).toString() : answer.code
}

/** The archive with one field of its directory's only entry written over (APPNOTE 4.3.12). */
function withDirectory(zip: Uint8Array, write: (entry: DataView) => void): Uint8Array {
  const copy = new Uint8Array(zip)
  const directory = new DataView(copy.buffer).getUint32(copy.length - 22 + 16, true)
  write(new DataView(copy.buffer, directory))
  return copy
}

const declaring = (size: number, zip: Uint8Array) => withDirectory(zip, (entry) => entry.setUint32(24, size, true))

/** A bomb, in the cipher and under the code of a real file: a thousand zeros to each byte. */
const bomb = (size: number) => zipped([new Uint8Array(size)])

/** In a process of its own, whose memory (bytes) has not been larger before. */
function openedAlone(zip: Uint8Array): { readonly said: string; readonly grown: number } {
  const script = `
    import { readFileSync } from 'node:fs'
    import { openEkycZip } from '${new URL('../../../main/proof/ekyc/open-zip.ts', import.meta.url)}'
    const zip = readFileSync(0)
    const before = process.resourceUsage().maxRSS
    const { code } = await openEkycZip(zip, '${SHARE_CODE}')
    console.log(JSON.stringify({ said: code, grown: (process.resourceUsage().maxRSS - before) * 1024 }))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    input: zip,
    encoding: 'utf8',
  })
  return JSON.parse(stdout) as { said: string; grown: number }
}

describe.each(ciphers)('an archive in %s', (cipher) => {
  test('opens under its share code', async () => {
    expect(await opened(await zipped([XML], SHARE_CODE, cipher))).toBe(XML)
    expect(await opened(await zipped([XML], 'Abc@123', cipher), 'Abc@123')).toBe(XML)
  })

  test('says of every other code that it is wrong, also where the cipher lets it through', async () => {
    const zip = await zipped([XML], SHARE_CODE, cipher)
    const codes = ['', ' 4321', '43210', 'चार', ...Array.from({ length: 700 }, (_, at) => String(1000 + at))]
    for (const code of codes) expect(await opened(zip, code)).toBe('ZIP_CODE_WRONG')
  })

  test('that was damaged on the way never gives another text', async () => {
    const zip = await zipped([XML], SHARE_CODE, cipher)
    for (const at of zip.keys()) {
      const damaged = zip.with(at, (zip[at] ?? 0) ^ 0x10)
      expect([XML, 'ZIP_CODE_WRONG', 'ZIP_INVALID']).toContain(await opened(damaged))
    }
  })
})

test.each(['../../etc/passwd', '/etc/passwd', 'C:\\x.xml', 'a\0b', ''])(
  'the name of the file inside is never looked at, be it %j',
  async (name) => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
    await writer.add(name, new Uint8ArrayReader(Buffer.from(XML)), { password: SHARE_CODE, zipCrypto: true })
    expect(await opened(await writer.close())).toBe(XML)
  },
)

describe('what is no such archive', () => {
  test.each([
    ['nothing', ''],
    ['something else', 'Sunita Jadhav'],
    ['the XML itself', XML],
    ['the end of an empty archive', 'PK\x05\x06'.padEnd(22, '\0')],
  ])('%s', async (_, bytes) => expect(await opened(Buffer.from(bytes, 'latin1'))).toBe('ZIP_INVALID'))

  test.each([
    ['with nothing in it', []],
    ['with two files in it', [XML, XML]],
    ['with a hundred files in it', Array.from({ length: 100 }, () => XML)],
  ])('one %s', async (_, files) => expect(await opened(await zipped(files))).toBe('ZIP_INVALID'))

  test('one that is not locked', async () => expect(await opened(await zipped([XML], '', 'none'))).toBe('ZIP_INVALID'))

  test('one with a folder in it', async () => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
    await writer.add('folder/', undefined, { directory: true })
    expect(await opened(await writer.close())).toBe('ZIP_INVALID')
  })

  test('one that is cut off', async () => {
    const zip = await zipped([XML])
    for (const end of [4, 60, zip.length - 1]) expect(await opened(zip.subarray(0, end))).toBe('ZIP_INVALID')
  })

  test('one packed in another way', async () => {
    const zip = withDirectory(await zipped([XML]), (entry) => entry.setUint16(10, 9, true))
    new DataView(zip.buffer).setUint16(8, 9, true)
    expect(await opened(zip)).toBe('ZIP_INVALID')
  })
})

describe('what would be too large', () => {
  test('an archive of more than a megabyte, whatever is in it', async () => {
    const zip = await zipped([XML])
    expect(await opened(Buffer.concat([Buffer.alloc(KIB * KIB), zip]))).toBe('ZIP_INVALID')
  })

  test('a file of more than half a megabyte; of just that it opens', async () => {
    expect((await opened(await bomb(LARGEST_XML))).length).toBe(LARGEST_XML)
    expect(await opened(await bomb(LARGEST_XML + 1))).toBe('ZIP_INVALID')
    expect(await opened(declaring(LARGEST_XML + 1, await zipped([XML])))).toBe('ZIP_INVALID')
  })

  test('a bomb that says what it is is never unpacked', async () => {
    expect(await opened(await bomb(20 * KIB * KIB))).toBe('ZIP_INVALID')
  })

  test('a bomb that lies is stopped where its lie is found out, long before it fills the memory', async () => {
    const size = 200 * KIB * KIB
    const { said, grown } = openedAlone(declaring(1000, await bomb(size)))
    expect(said).toBe('ZIP_CODE_WRONG')
    expect(grown).toBeLessThan(size / 4)
  })

  test('nor is anything taken for whole that is shorter than it said', async () =>
    expect(await opened(declaring(1000, await zipped([XML])))).toBe('ZIP_CODE_WRONG'))
})
