import type { Settings } from '#contract/shell'

/** A laptop as it is before anybody chose anything. */
export const settings: Settings = {
  language: 'en',
  printer: null,
  slipPrinter: null,
  certificateSizes: {},
  textSize: 100,
  theme: 'light',
  lockAfter: 3,
  sound: 'on',
}
