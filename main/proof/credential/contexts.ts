/**
 * What the words of a credential mean. One rule: the contexts are bundled, and no other is ever fetched; a word whose
 * meaning came over a wire could mean something else tomorrow.
 *
 * Co-WIN's own context gives several words one meaning (lot, vaccine, maker and certificate id are all `schema:id`; dose
 * and doses of the course are both `schema:doseValue`), and readers that know it by its address hold to that. It is kept
 * as it is for them; what it leaves open the proof closes by its nonce (`sign-credential.ts`).
 */
import { contexts as published } from '@digitalbazaar/credentials-context'
import cowinVaccination from './cowin-vaccination-v2.json' with { type: 'json' }

export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1'
export const COWIN_VACCINATION_V2 = 'https://cowin.gov.in/credentials/vaccination/v2'

/** In this order, in every credential of ours. */
export const CONTEXTS = [CREDENTIALS_V1, COWIN_VACCINATION_V2] as const

const BUNDLED: ReadonlyMap<string, object | undefined> = new Map([
  [CREDENTIALS_V1, published.get(CREDENTIALS_V1)],
  [COWIN_VACCINATION_V2, cowinVaccination],
])

export const isBundled = (url: unknown): boolean => typeof url === 'string' && BUNDLED.has(url)

/** In place of jsonld's own loader, which would ask the network. */
export async function loadBundled(url: string): Promise<RemoteDocument> {
  const document = BUNDLED.get(url)
  if (document === undefined) throw new Error('a context that is not bundled')
  return { documentUrl: url, document }
}

export interface RemoteDocument {
  readonly documentUrl: string
  readonly document: object
}
