/**
 * The printed certificate is read back as people will hold it before a camera: a hundred seeded pictures of the sheet as a
 * printer of 200 and of 300 dots an inch leaves it, with the reader's own settings.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ReaderOptions, readBarcodes, type ReadResult } from 'zxing-wasm/reader'
import { expect, test } from '../support/app.ts'
import { must, vaccinateByCalls } from '../support/day-by-calls.ts'
import * as hands from '../support/hands.ts'
import '../support/papers.ts'
import { type Aim, photograph, pngOf, type Raster, readPgm, twice } from '../support/photograph.ts'

/** As `renderer/scan/qr-reader.worker.ts` reads a still picture. */
const qr: ReaderOptions = { formats: ['QRCodeModel2'], tryHarder: true, textMode: 'Plain', maxNumberOfSymbols: 4 }
const TRIALS = 50
const FIRST_SEED = 20_261_123

test.setTimeout(180_000)

test('of a hundred pictures of the printed sheet at least 95 are read back', async ({ laptop }, info) => {
  const { page, app, folder } = laptop
  const certificateId = await vaccinateByCalls(page)
  const { code } = await must(page, 'certificates.page', { certificateId })
  const file = join(folder, 'certificate.pdf')
  await hands.answerDialogs(app, { file })
  await must(page, 'print.savePdf', { page: { kind: 'certificate', certificateId }, name: 'certificate' })
  const missed: string[] = []
  for (const dpi of [200, 300]) {
    const sheet = readPgm(execFileSync('pdftoppm', ['-gray', '-singlefile', '-r', String(dpi), file], ROOM))
    const aim = aimAt(await read(sheet))
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const seed = FIRST_SEED + trial
      const picture = photograph(sheet, aim, seed)
      if ((await readWell(picture)) === code) continue
      missed.push(`${dpi} dpi, seed ${seed}`)
      writeFileSync(info.outputPath(`${dpi}-${seed}.png`), pngOf(picture))
    }
  }
  console.log(`read back: ${2 * TRIALS - missed.length} of ${2 * TRIALS}`)
  expect(missed.length <= 5 ? [] : missed).toEqual([])
})

const ROOM = { maxBuffer: 64 * 1024 * 1024 }

const read = ({ width, height, light }: Raster): Promise<ReadResult[]> => {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let pixel = 0; pixel < light.length; pixel += 1) data.fill(light[pixel] ?? 0, pixel * 4, pixel * 4 + 3)
  return readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, qr)
}

/** A small picture is read a second time at twice its size, as the reader does. */
async function readWell(picture: Raster): Promise<string | undefined> {
  const [found = (await read(twice(picture)))[0]] = await read(picture)
  return found?.text
}

/** The code alone; how far the camera is away comes with each picture. */
function aimAt([found]: readonly ReadResult[]): Aim {
  if (found === undefined) throw new Error('the sheet has no code that can be read as it is')
  const { topLeft, bottomRight, topRight } = found.position
  return {
    x: (topLeft.x + bottomRight.x) / 2,
    y: (topLeft.y + bottomRight.y) / 2,
    across: Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y),
  }
}
