/** The language beside English on this centre's certificates: what its state proposes, unless the in-charge chose. */
import type { OutputOf } from '#contract/calls'
import type { CertificateLanguage } from '#contract/certificate-look'
import { languageOfState } from '#domain/certificate/state-languages'
import { type Context, mustHome } from '../context.ts'

export function certificateLanguages(context: Context): OutputOf<'certificates.language'> {
  const { state, certificate_language: chosen } = mustHome(context).centre
  return { proposed: languageOfState(state), chosen }
}

export function certificateLanguage(context: Context): CertificateLanguage {
  const { proposed, chosen } = certificateLanguages(context)
  return chosen ?? proposed
}
