/** What a file is called that leaves the laptop. */
import { z } from 'zod'

/** Without its ending; what no file system bears is taken out. */
export const FileName = z
  .string()
  .max(120)
  .transform((name) => name.replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-'))
  .refine((name) => /[\p{L}\p{N}]/u.test(name))
