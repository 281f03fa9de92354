/**
 * The worker that decodes JPEG 2000. One rule: it gets nothing but codestreams whose size was looked at, and one that
 * comes out in another size is damaged.
 */
import openjpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs'
import wasm from '@cornerstonejs/codec-openjpeg/decodewasm?url'
import type { Codestream } from './jpeg2000.ts'
import { READY } from './worker-line.ts'

/** `pixels`: red, green, blue and opacity; null for a picture that is damaged. */
export interface DecodedPhoto {
  readonly pixels: Uint8ClampedArray<ArrayBuffer> | null
}

// Its remarks on damaged pictures are nobody's concern; the caller hears that there is none.
const silent = (): void => undefined
const loaded = openjpeg({ locateFile: () => wasm, print: silent, printErr: silent })

self.addEventListener('message', ({ data }: MessageEvent<Codestream>) => {
  void decode(data).then((pixels) => self.postMessage({ pixels } satisfies DecodedPhoto))
})
void loaded.then(() => self.postMessage(READY))

async function decode(codestream: Codestream): Promise<DecodedPhoto['pixels']> {
  const decoder = new (await loaded).J2KDecoder()
  try {
    decoder.getEncodedBuffer(codestream.bytes.length).set(codestream.bytes)
    decoder.decode()
    const { width, height, componentCount } = decoder.getFrameInfo()
    const { width: w, height: h, components } = codestream
    const asSaid = width === w && height === h && componentCount === components
    return asSaid ? toRgba(decoder.getDecodedBuffer(), components) : null
  } catch {
    return null
  } finally {
    decoder.delete()
  }
}

function toRgba(samples: Uint8Array, components: Codestream['components']): DecodedPhoto['pixels'] {
  const pixels = new Uint8ClampedArray((samples.length / components) * 4)
  for (let from = 0, to = 0; to < pixels.length; from += components, to += 4) {
    const grey = samples[from] ?? 0
    pixels[to] = grey
    pixels[to + 1] = components === 1 ? grey : (samples[from + 1] ?? 0)
    pixels[to + 2] = components === 1 ? grey : (samples[from + 2] ?? 0)
    pixels[to + 3] = components === 4 ? (samples[from + 3] ?? 255) : 255
  }
  return pixels
}
