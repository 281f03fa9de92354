/**
 * Signs a credential with Ed25519Signature2018, as Co-WIN's readers verify it: a detached JWS (RFC 7797) over the hashes
 * of the proof and of the document in canonical form. One rule: made of the same facts it is the same bytes.
 */
import { type KeyObject, sign } from 'node:crypto'
import { canonicalJson, type Json } from '../canonical-json.ts'
import { sha256, sha256Hex } from '../hash.ts'
import { canonicalRdf } from './canonical-rdf.ts'
import { CONTEXTS } from './contexts.ts'
import { didOf, methodOf } from './did-key.ts'

type Members = { readonly [key: string]: Json }

export const PROOF_TYPE = 'Ed25519Signature2018'
export const PROOF_PURPOSE = 'assertionMethod'
export const JWS_HEADER = Buffer.from('{"alg":"EdDSA","b64":false,"crit":["b64"]}').toString('base64url')

export interface CredentialToSign {
  /** Everything but contexts and proof. */
  readonly content: Members
  /** Ed25519; the content's issuer is its did:key. */
  readonly key: KeyObject
  /** A moment in UTC. */
  readonly created: string
}

/** The file's text. Throws for words that the contexts do not explain. */
export async function signCredential({ content, key, created }: CredentialToSign): Promise<string> {
  const document = { '@context': [...CONTEXTS], ...content }
  const proof = {
    type: PROOF_TYPE,
    created,
    verificationMethod: methodOf(didOf(key)),
    proofPurpose: PROOF_PURPOSE,
    nonce: nonceOf(document),
  }
  const signature = sign(null, await bytesToSign(document, proof), key)
  const signed = { ...document, proof: { ...proof, jws: `${JWS_HEADER}..${signature.toString('base64url')}` } }
  return `${JSON.stringify(signed, null, 2)}\n`
}

/**
 * Holds every field in its place. The proof covers what the document means, and Co-WIN's context gives several fields one
 * meaning: dose and doses of the course could change places, and so could lot and vaccine, and the proof would still hold.
 * A nonce is any text to other readers; ours is the hash of the document as it stands, and lies under the same proof.
 */
export const nonceOf = (document: Members): string => sha256Hex(canonicalJson(document))

/** @param proof without its signature; it is read under the document's contexts */
export async function bytesToSign(document: Members, proof: Members): Promise<Uint8Array> {
  const options = await canonicalRdf({ '@context': document['@context'], ...proof })
  const content = await canonicalRdf(document)
  return Buffer.concat([Buffer.from(`${JWS_HEADER}.`), sha256(Buffer.from(options)), sha256(Buffer.from(content))])
}
