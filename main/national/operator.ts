/** The operator's side: the token in the server's folder, and asking a running server for an invitation. */
import { randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  CertificateMessage,
  DEVICE_REVOCATIONS_PATH,
  type DeviceRevocation,
  DeviceRevoked,
  FEEDBACK_PATH,
  FeedbackLine,
  InvitationAnswer,
  MESSAGES_PATH,
  NationalProblem,
  POLICY_PATH,
  PolicyAnswer,
  REVOCATIONS_PATH,
  RevocationsAnswer,
  ListPublication,
  LISTS_PATH,
} from '#contract/national'
import { joinRevocationList } from '#proof/revocation-list'

const TOKEN_FILE = 'operator-token'
const ADDRESS_FILE = 'address'

export function operatorTokenIn(folder: string): string {
  const file = join(folder, TOKEN_FILE)
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const token = randomBytes(24).toString('base64url')
  writeFileSync(file, token, { mode: 0o600 })
  return token
}

/** Where the server of this folder was last reached. */
export const noteAddress = (folder: string, address: string): void => writeFileSync(join(folder, ADDRESS_FILE), address)

export function addressIn(folder: string): string | undefined {
  const file = join(folder, ADDRESS_FILE)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

function mustAddress(folder: string): string {
  const address = addressIn(folder)
  if (address === undefined) throw new Error(`No server has run on ${folder} yet. Start it first: npm run server`)
  return address
}

const post = (folder: string, path: string, body: string): Promise<Response> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${operatorTokenIn(folder)}` }
  return fetch(`${mustAddress(folder)}${path}`, { method: 'POST', headers, body })
}

/** Asks the server of this folder for a one-time code. Throws a sentence for the operator. */
export async function askForInvitation(folder: string, centreCode: string): Promise<string> {
  const response = await post(folder, '/v1/invitations', JSON.stringify({ code: centreCode }))
  if (!response.ok) throw new Error(`The server refused (${response.status}). Is ${centreCode} a centre's code?`)
  return InvitationAnswer.parse(await response.json()).code
}

/** Asks the server of this folder what the centres said about Teeka. Throws a sentence for the operator. */
export async function askForFeedback(folder: string): Promise<FeedbackLine[]> {
  const response = await fetch(`${mustAddress(folder)}${FEEDBACK_PATH}`, {
    headers: { authorization: `Bearer ${operatorTokenIn(folder)}` },
  })
  if (!response.ok) throw new Error(`The server refused (${response.status}). Is ${folder} its folder?`)
  return z.array(FeedbackLine).parse(await response.json())
}

/** Which certificates went out at a centre on a day, and to whom. Throws a sentence for the operator. */
export async function askForMessages(folder: string, code: string, date: string): Promise<CertificateMessage[]> {
  const query = new URLSearchParams({ code, date })
  const response = await fetch(`${mustAddress(folder)}${MESSAGES_PATH}?${query.toString()}`, {
    headers: { authorization: `Bearer ${operatorTokenIn(folder)}` },
  })
  if (!response.ok) {
    throw new Error(`The server refused (${response.status}). Say --code MH-PUN-0412 --date 2026-11-25.`)
  }
  return z.array(CertificateMessage).parse(await response.json())
}

/** Publishes the list of a centre's day (CSV). Throws a sentence for the operator. */
export async function askForList(folder: string, list: Omit<ListPublication, 'text'>, file: string): Promise<void> {
  const asked = ListPublication.safeParse({ ...list, text: readFileSync(file, 'utf8') })
  if (!asked.success) {
    throw new Error(
      `${file} was not published. Say --code MH-PUN-0412 --date 2026-11-25, and a CSV file with a row below its headings.`,
    )
  }
  const response = await post(folder, LISTS_PATH, JSON.stringify(asked.data))
  if (!response.ok) throw new Error(`${file} was not published: the server refused (${response.status}).`)
}

/** Has a pack (JSON) signed and published; returns the signed text, for sticks. Throws a sentence for the operator. */
export async function askForPolicy(folder: string, file: string): Promise<string> {
  const response = await post(folder, POLICY_PATH, readFileSync(file, 'utf8'))
  if (response.ok) return PolicyAnswer.parse(await response.json()).document
  const problem = NationalProblem.safeParse(await response.json()).data
  throw new Error(
    `${file} was not published: ${problem?.code ?? response.status} ${Object.values(problem?.details ?? {}).join(', ')}`,
  )
}

/** The signed list of revocations, for sticks and for whoever checks certificates. Throws a sentence for the operator. */
export async function askForRevocations(folder: string): Promise<string> {
  const response = await fetch(`${mustAddress(folder)}${REVOCATIONS_PATH}`)
  if (!response.ok) throw new Error(`The server refused (${response.status}).`)
  const { gzip, signature } = RevocationsAnswer.parse(await response.json())
  if (gzip === null) throw new Error('The server sent no list.')
  return joinRevocationList(gunzipSync(Buffer.from(gzip, 'base64')).toString('utf8'), signature)
}

/** A laptop was stolen. Throws a sentence for the operator. */
export async function askForDeviceRevocation(folder: string, revocation: DeviceRevocation): Promise<DeviceRevoked> {
  const response = await post(folder, DEVICE_REVOCATIONS_PATH, JSON.stringify(revocation))
  if (response.ok) return DeviceRevoked.parse(await response.json())
  const code = NationalProblem.safeParse(await response.json()).data?.code
  throw new Error(`${revocation.device} was not revoked: ${WHY_NOT_REVOKED[code ?? ''] ?? code ?? response.status}`)
}

const WHY_NOT_REVOKED: Readonly<Record<string, string>> = {
  'bad-request':
    'say its log (32 letters) or the kid of its certificate (16), and the time as 2026-11-25T14:00:00+05:30.',
  'unknown-device': 'no device of this log or kid was ever enrolled here.',
  'since-to-come': 'the time is still to come.',
}
