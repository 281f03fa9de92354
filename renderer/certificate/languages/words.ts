/** The form of a certificate's words. One rule: what English says, every language says, with the same slots. */
import type { Same } from '../../text/shape.ts'
import type { en } from './en.ts'

export type CertificateWords = Same<typeof en>
