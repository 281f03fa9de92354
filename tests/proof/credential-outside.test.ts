/** Our credentials, judged by programs and libraries that nobody here wrote. */
import { createPublicKey } from 'node:crypto'
import { contexts as securityContexts } from '@digitalbazaar/security-context'
import { Ed25519Signature2018 } from '@digitalbazaar/ed25519-signature-2018'
import jsonld from 'jsonld'
import jsigs from 'jsonld-signatures'
import { JsonLdParser } from 'jsonld-streaming-parser'
import { verify as verifyJws } from 'jws'
import { describe, expect, test } from 'vitest'
import { toBase58 } from '#proof/credential/base58'
import { loadBundled } from '#proof/credential/contexts'
import { didOf, methodOf } from '#proof/credential/did-key'
import { JWS_HEADER } from '#proof/credential/sign-credential'
import { sha256 } from '#proof/hash'
import { certificateToPem } from '#proof/x509'
import { aCredential, device, edited, key, type Parsed, parsed } from './credential-examples.ts'
import { openssl } from './openssl.ts'

const text = await aCredential()
const SUITE = 'https://w3id.org/security/suites/ed25519-2018/v1'

describe('by the suite of signatures that readers of Co-WIN’s credentials are built with', () => {
  const did = didOf(key)
  const method = methodOf(did)
  const verificationMethod = {
    '@context': SUITE,
    id: method,
    type: 'Ed25519VerificationKey2018',
    controller: did,
    publicKeyBase58: toBase58(Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url')),
  }
  /** The document that a resolver of did:key makes out of the name alone. */
  const controller = {
    '@context': 'https://w3id.org/security/v2',
    id: did,
    assertionMethod: [method],
  }
  const load = async (url: string) => {
    const documents: Record<string, object | undefined> = {
      [method]: verificationMethod,
      [did]: controller,
      'https://w3id.org/security/v2': securityContexts.get('https://w3id.org/security/v2'),
    }
    const document = documents[url]
    return document === undefined ? loadBundled(url) : { documentUrl: url, document }
  }
  const verdictOf = (credential: object) =>
    jsigs.verify(credential, {
      suite: new Ed25519Signature2018(),
      purpose: new jsigs.purposes.AssertionProofPurpose(),
      documentLoader: load,
    })

  test('it holds', async () => {
    const { verified, error } = await verdictOf(parsed(text))
    expect(error?.errors).toBeUndefined()
    expect(verified).toBe(true)
  })
  test('it does not once a name was edited', async () => {
    const other = JSON.parse(edited(text, (it) => void (it.credentialSubject['name'] = 'Somebody Else'))) as Parsed
    expect(await verdictOf(other)).toMatchObject({ verified: false })
  })
  test('it still does with dose and doses changed round: that is why ours looks at the nonce as well', async () => {
    const swapped = edited(text, ({ evidence: [dose] }) => {
      ;[dose['dose'], dose['totalDoses']] = [dose['totalDoses'], dose['dose']]
    })
    expect(await verdictOf(JSON.parse(swapped) as Parsed)).toMatchObject({ verified: true })
  })
})

test('readers of the elder kind read the proof under another context, and find the same in it', async () => {
  const { '@context': contexts, proof } = parsed(text)
  const { jws: _, ...options }: Record<string, string> = proof
  const under = (context: unknown) =>
    jsonld.canonize(
      { '@context': context, ...options },
      {
        safe: true,
        base: null,
        documentLoader: async (url: string) =>
          url.endsWith('/security/v2') ? { documentUrl: url, document: securityContexts.get(url) } : loadBundled(url),
      },
    )
  expect(await under('https://w3id.org/security/v2')).toBe(await under(contexts))
})

/** Read by another library than ours, and put into canonical form by the one that the suites use. */
async function canonical(document: object): Promise<string> {
  const parser = new JsonLdParser({
    documentLoader: { load: async (url: string) => (await loadBundled(url)).document as never },
  })
  const lines: string[] = []
  parser.on('data', ({ subject, predicate, object }: Record<'subject' | 'predicate' | 'object', Term>) => {
    lines.push(`${[subject, predicate, object].map(nQuad).join(' ')} .\n`)
  })
  const read = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject))
  parser.end(JSON.stringify(document))
  await read
  return jsonld.canonize(lines.join(''), { inputFormat: 'application/n-quads' })
}

interface Term {
  readonly termType: string
  readonly value: string
  readonly datatype?: Term
}

/** As N-Quads writes a term; the texts of the tests have nothing in them to be escaped. */
function nQuad({ termType, value, datatype }: Term): string {
  if (termType === 'NamedNode') return `<${value}>`
  if (termType === 'BlankNode') return `_:${value}`
  return `"${value}"${datatype?.value.endsWith('#string') === false ? `^^<${datatype.value}>` : ''}`
}

test('openssl takes the signature over what another reader of JSON-LD makes of the document', async () => {
  const { proof, ...document } = parsed(text)
  const { jws = '', ...options } = proof
  const contexts = document['@context']
  const bytes = Buffer.concat([
    Buffer.from(`${JWS_HEADER}.`),
    sha256(await canonical({ '@context': contexts, ...options })),
    sha256(await canonical(document)),
  ])
  const signature = Buffer.from(jws.split('.')[2] ?? '', 'base64url')
  const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
  const files = { 'key.pem': pem, signed: bytes, signature }
  const command = 'pkeyutl -verify -pubin -inkey key.pem -rawin -in signed -sigfile signature'
  expect(await openssl(files, command)).toMatchObject({ ok: true, said: 'Signature Verified Successfully\n' })
  const broken = { ...files, signed: Buffer.concat([bytes, Buffer.from('.')]) }
  expect(await openssl(broken, command)).toMatchObject({ ok: false })
})

test('the key statement holds by a JWS library under the device’s certificate', () => {
  const address = String(parsed(text).evidence[1]['id'])
  const statement = address.slice('data:application/jose,'.length)
  expect(verifyJws(statement, 'ES256', certificateToPem(device.leaf))).toBe(true)
})
