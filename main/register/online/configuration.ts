/**
 * The set-up of online authentication, a secret of the register's encrypted file. One rule: it is read whole or not at
 * all, and what is only good for practice is nothing outside of it.
 */
import { z } from 'zod'
import { readRsaCertificate, readSigningKey } from '#proof/uidai-auth/certificate'
import { pemToDer } from '#proof/x509'
import { type Carrier, directCarrier, wrapperCarrier } from './carriers.ts'
import { type OnlineAuthentication, switchedOff } from './online-authentication.ts'
import { type OnlineDeps, uidaiService } from './uidai-service.ts'

/** HTTPS anywhere; plain HTTP to this computer only, where a stand-in may listen. No password or query in it. */
const Endpoint = z.string().max(200).refine(isEndpoint)

function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  if (`${username}${password}${search}${hash}` !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1')
}

const AgencyCode = z.string().regex(/^[A-Za-z0-9._-]{1,40}$/)
const Licence = z.string().regex(/^[A-Za-z0-9_-]{1,128}$/)
/** Of a server, with whatever kind of key. */
const ServerCertificate = z.string().refine((pem) => pemToDer(pem) !== undefined)
const Certificate = z.string().refine((pem) => readRsaCertificate(pem) !== undefined)

const shared = {
  ac: AgencyCode,
  sa: AgencyCode,
  lk: Licence,
  encryptionCertificate: Certificate,
  responseCertificate: Certificate,
  signing: z
    .strictObject({ key: z.string(), certificate: Certificate })
    .refine(({ key, certificate }) => readSigningKey(key, certificate) !== undefined),
  framing: z.strictObject({
    hmacPrefix: z.enum(['none', 'ts']).default('none'),
    skeyPadding: z.enum(['pkcs1', 'oaep-sha256-ts']).default('pkcs1'),
  }),
  /** For a private network with an authority of its own; null for the public ones. */
  serverCertificate: ServerCertificate.nullable(),
  timeoutMs: z.int().min(100).max(60_000),
}

export const OnlineConfiguration = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('direct'), endpoint: Endpoint, asaLicence: Licence, ...shared }),
  z.strictObject({
    kind: z.literal('aua-wrapper'),
    endpoints: z.strictObject({ auth: Endpoint, otp: Endpoint }),
    clientId: AgencyCode,
    ...shared,
  }),
])
export type OnlineConfiguration = z.infer<typeof OnlineConfiguration>

/** Off where nothing was set up, and where a real centre was given what only practice may have. */
export function onlineFrom(
  configuration: OnlineConfiguration | null,
  deps: OnlineDeps & { readonly practice: boolean },
): OnlineAuthentication {
  if (configuration === null || (!deps.practice && isPlain(configuration))) return switchedOff
  const { ac, sa, lk, framing, signing } = configuration
  return uidaiService(
    {
      agency: {
        ac,
        sa,
        lk,
        framing,
        encryption: admitted(readRsaCertificate(configuration.encryptionCertificate)),
        signing: {
          key: admitted(readSigningKey(signing.key, signing.certificate)),
          certificate: admitted(readRsaCertificate(signing.certificate)),
        },
      },
      response: admitted(readRsaCertificate(configuration.responseCertificate)),
      carrier: carrierOf(configuration),
    },
    deps,
  )
}

function isPlain(configuration: OnlineConfiguration): boolean {
  const { kind } = configuration
  const used = kind === 'direct' ? [configuration.endpoint] : Object.values(configuration.endpoints)
  return used.some((endpoint) => new URL(endpoint).protocol === 'http:')
}

const carrierOf = (configuration: OnlineConfiguration): Carrier =>
  configuration.kind === 'direct'
    ? directCarrier(configuration, configuration)
    : wrapperCarrier(configuration, configuration)

/** The schema let it through, so it can be read again. */
function admitted<T>(read: T | undefined): T {
  if (read === undefined) throw new Error('online: a configuration that was never parsed')
  return read
}
