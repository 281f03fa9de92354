/**
 * What a JSON-LD document says, as canonical N-Quads (RDF Dataset Canonicalization 1.0, URDNA2015 of old). One rule: a
 * word that the contexts do not explain throws, because no signature would cover it.
 */
import { loadBundled } from './contexts.ts'

/**
 * The library is brought in when it is first needed: few sites ever do, and the register starts faster without it.
 * It gives up by itself on graphs that were made to be slow.
 */
export async function canonicalRdf(document: object): Promise<string> {
  const { default: jsonld } = await import('jsonld')
  return jsonld.canonize(document, {
    base: null,
    safe: true,
    documentLoader: loadBundled,
    canonizeOptions: { algorithm: 'RDFC-1.0' },
  })
}
