/** The rules in force, for a page to draw and to look up. One rule: the register decides; this only shows. */
import { indiaCovid } from '#domain/schedule/packs'
import { PolicyPack } from '#domain/schedule/policy-pack'
import { useAsk } from './use-ask.ts'

/** Until the register has answered, and where nothing was adopted: the pack that comes along. */
export function usePack(): PolicyPack {
  const { value } = useAsk('policy.inForce', {})
  return value === undefined || value.source === 'built-in' ? indiaCovid : packIn(value.text)
}

let last: { readonly text: string; readonly pack: PolicyPack } | undefined

/** Parsed once for each text: a pack is a hundred rules, and screens ask at every stroke. */
export function packIn(text: string): PolicyPack {
  if (last?.text !== text) last = { text, pack: PolicyPack.parse(JSON.parse(text)) }
  return last.pack
}
