/**
 * What stands on the press as a picture for a phone. One rule: the whole page and not the code alone, for whoever looks
 * at it compares the words with a photo ID; at 300 dots an inch, so that each square of the code is five dots.
 */
import type { WebContents } from 'electron'
import { z } from 'zod'
import type { Sheet } from '#contract/papers'

/** In millimetres; a roll is cut where the slip ends. */
const SIZES: Readonly<Record<Sheet, { readonly width: number; readonly height: number | null }>> = {
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  'a4-across': { width: 297, height: 210 },
  slip: { width: 80, height: null },
  'long-slip': { width: 80, height: null },
}
/** CSS pixels, 96 an inch. */
const pixels = (millimetres: number): number => (millimetres / 25.4) * 96
const SCALE = 300 / 96

const Shot = z.object({ data: z.base64() })
const Height = z.number().positive()

export async function pictureOf(contents: WebContents, sheet: Sheet): Promise<Uint8Array> {
  const size = SIZES[sheet]
  const width = pixels(size.width)
  const { debugger: line } = contents
  line.attach('1.3')
  try {
    const view = { width: Math.round(width), height: Math.round(pixels(297)), deviceScaleFactor: 1, mobile: false }
    await line.sendCommand('Emulation.setDeviceMetricsOverride', view)
    const foot: unknown = await contents.executeJavaScript(
      `document.getElementById('root').getBoundingClientRect().bottom`,
    )
    const height = size.height === null ? Height.parse(foot) : pixels(size.height)
    const shot: unknown = await line.sendCommand('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width, height, scale: SCALE },
    })
    return Buffer.from(Shot.parse(shot).data, 'base64')
  } finally {
    line.detach()
  }
}
