/**
 * How a request gets to UIDAI: straight to a service agency (ASA), or in the envelope of the agency (AUA) that this one
 * works under. One rule: a carrier moves bytes; whether to believe them is decided by who reads the reply.
 */
import { type Answer, done, refuse } from '#contract/answer'
import { unwrapReply, wrapRequest } from '#proof/uidai-auth/aua-wrapper'
import type { OutgoingRequest } from '#proof/uidai-auth/write-request'
import { post, type PostOptions } from './post.ts'

export type Service = 'auth' | 'otp'

/** Sends what can be spent once, so it cannot send it twice. */
export type Carrier = (
  service: Service,
  request: OutgoingRequest,
) => Promise<Answer<Uint8Array, 'server-unreachable' | 'reply-unreadable'>>

export interface DirectRoute {
  /** What stands before `auth/2.5/...`. */
  readonly endpoint: string
  readonly ac: string
  /** Licence key of the service agency. */
  readonly asaLicence: string
}

/** `https://host/auth/2.5/{ac}/{first digit}/{second digit}/{licence}` (Authentication API 2.5, API input). */
export function directCarrier({ endpoint, ac, asaLicence }: DirectRoute, options: PostOptions): Carrier {
  return (service, { firstDigits, xml }) => {
    const path = [service, '2.5', ac, ...firstDigits, asaLicence].map(encodeURIComponent).join('/')
    return post(new URL(path, endpoint.replace(/\/*$/, '/')), xml.spend(), options)
  }
}

export interface WrapperRoute {
  readonly endpoints: Readonly<Record<Service, string>>
  readonly clientId: string
}

export function wrapperCarrier({ endpoints, clientId }: WrapperRoute, options: PostOptions): Carrier {
  return async (service, { xml }) => {
    const came = await post(new URL(endpoints[service]), wrapRequest(clientId, xml).spend(), options)
    if (!came.ok) return came
    const reply = unwrapReply(came.value)
    return reply === undefined ? refuse('reply-unreadable') : done(reply)
  }
}
