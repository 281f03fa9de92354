/** What a file is called that leaves the app. One rule: what was made in practice says so before it is opened. */
import type { Mode } from '#contract/fields'

/** @param mode of the centre; undefined where nobody knows, and then nothing is claimed */
export const savedName = (name: string, mode: Mode | undefined): string =>
  mode === 'practice' ? `PRACTICE-${name}` : name
