/**
 * What UIDAI is asked: for an OTP to be sent (OTP Request API 2.5), and whether somebody is who they say they are
 * (Authentication API 2.5). One rule: the number is spent here, into the one document that needs it.
 */
import type { AadhaarNumber } from './aadhaar-number.ts'
import type { Agency } from './agency.ts'
import { OnceText } from './once-text.ts'
import { type Factor, indianTime, personIn, writePid } from './pid.ts'
import { sealPid } from './seal-pid.ts'
import { signXml } from './sign-xml.ts'
import { element, XML_DECLARATION } from './xml-text.ts'

export interface OutgoingRequest {
  /** Of the number: UIDAI divides its servers by them, and they stand in the address. */
  readonly firstDigits: readonly [string, string]
  /** Signed. */
  readonly xml: OnceText
}

interface Asking {
  readonly number: AadhaarNumber
  readonly txn: string
  /** Milliseconds since 1970. */
  readonly now: number
}

const OTP_NAMESPACE = 'http://www.uidai.gov.in/authentication/otp/1.0'
const AUTH_NAMESPACE = 'http://www.uidai.gov.in/authentication/uid-auth-request/2.0'

export type OtpChannel = 'sms' | 'email' | 'both'
const CHANNELS: Readonly<Record<OtpChannel, string>> = { both: '00', sms: '01', email: '02' }

export function writeOtpRequest(asking: Asking & { readonly channel: OtpChannel }, agency: Agency): OutgoingRequest {
  return outgoing(asking.number, agency, (uid) => {
    const said = { xmlns: OTP_NAMESPACE, ...head(uid, asking.txn, agency), ts: indianTime(asking.now), type: 'A' }
    return element('Otp', said, element('Opts', { ch: CHANNELS[asking.channel] }))
  })
}

interface AuthAsking extends Asking {
  readonly factor: Factor
  /** 32 random bytes. */
  readonly sessionKey: Uint8Array
}

/** To be called where the person has agreed to be asked about: the request says so (`rc`). */
export function writeAuthRequest(
  { number, txn, now, factor, sessionKey }: AuthAsking,
  agency: Agency,
): OutgoingRequest {
  const sealed = sealPid(writePid(factor, now), sessionKey, agency)
  return outgoing(number, agency, (uid) => {
    const said = { xmlns: AUTH_NAMESPACE, ...head(uid, txn, agency), rc: 'Y' }
    const inside = [
      element('Uses', usesOf(factor)),
      element('Device', NO_DEVICE),
      element('Skey', { ci: sealed.ci }, sealed.skey),
      element('Data', { type: 'X' }, sealed.data),
      element('Hmac', {}, sealed.hmac),
    ]
    return element('Auth', said, inside.join(''))
  })
}

const head = (uid: string, txn: string, { ac, sa, lk }: Agency) => ({ uid, tid: '', ac, sa, ver: '2.5', txn, lk })

/** `bt` is left out: it names kinds of biometric readings, and none are taken. */
const usesOf = (factor: Factor) => ({
  pi: personIn(factor) === undefined ? 'n' : 'y',
  pa: 'n',
  pfa: 'n',
  bio: 'n',
  pin: 'n',
  otp: factor.kind === 'otp' ? 'y' : 'n',
})

/** No registered device took part; the attributes must be there all the same. */
const NO_DEVICE = { rdsId: '', rdsVer: '', dpId: '', dc: '', mi: '', mc: '' }

function outgoing(number: AadhaarNumber, agency: Agency, write: (uid: string) => string): OutgoingRequest {
  const uid = number.spend()
  const xml = signXml(XML_DECLARATION + write(uid), agency)
  return { firstDigits: [uid.charAt(0), uid.charAt(1)], xml: new OnceText(xml) }
}
