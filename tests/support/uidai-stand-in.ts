/**
 * A stand-in for UIDAI on this machine: opens, checks and judges what it is asked, and signs its replies. One rule: it has
 * keys of its own, made for the run, so nothing it says is worth anything elsewhere.
 */
import { createPublicKey } from 'node:crypto'
import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { Framing } from '#proof/uidai-auth/agency'
import type { OnlineConfiguration } from '../../main/register/online/configuration.ts'
import { unwrapped, wrapped } from './uidai-envelope.ts'
import { judgeFor } from './uidai-judge.ts'
import { PEOPLE, type StandInPerson } from './uidai-people.ts'
import { type Fault, replyTo, type Service } from './uidai-reply.ts'
import { AGENCY, configurationFor, STAND_IN_KEYS as KEYS, UNPREFIXED } from './uidai-set-up.ts'
import { openWire } from './uidai-wire.ts'

export interface StandInOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly framing?: Framing
  readonly kind?: OnlineConfiguration['kind']
  /** Plain HTTP is for practice. */
  readonly scheme?: 'https' | 'http'
  readonly people?: readonly StandInPerson[]
}

export interface StandIn {
  /** A set-up that fits it. */
  readonly configuration: OnlineConfiguration
  /** Every request that came, oldest first. */
  readonly asked: readonly { readonly service: Service; readonly xml: string; readonly err: string }[]
  /** The next reply only. */
  play(fault: Fault): void
  /** The next reply refuses by this code, whatever was asked. */
  refuseBy(err: string): void
  /** All bytes on the line so far. */
  wire(): Buffer
  close(): Promise<void>
}

export async function openStandIn(options: StandInOptions): Promise<StandIn> {
  const { now, framing = UNPREFIXED, kind = 'direct', scheme = 'https', people = PEOPLE } = options
  const asked: { service: Service; xml: string; err: string }[] = []
  const next: { fault?: Fault | undefined; err?: string | undefined } = {}
  let lastReply = ''
  const judge = judgeFor({
    agency: AGENCY,
    agencyKey: createPublicKey(KEYS.agency.privateKey),
    encryption: { key: KEYS.encryption.privateKey, ci: '20280813' },
    framing,
    people,
    now,
  })

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request)
    const [, service, ...segments] = (request.url ?? '').split('/') as [string, Service, ...string[]]
    const xml = kind === 'direct' ? body : unwrapped(body)
    const judged = judge(service, xml, kind === 'direct' ? segments : undefined)
    const { fault, err = judged.err } = next
    next.fault = undefined
    next.err = undefined
    asked.push({ service, xml, err })
    if (fault === 'cut') return void request.socket.destroy()
    if (fault === 'hangs') return
    const reply = fault === 'replayed' ? lastReply : replyTo(service, { txn: judged.txn, err }, now(), fault)
    lastReply = reply
    send(response, kind === 'direct' ? reply : wrapped(reply), fault)
  }

  const listener = (request: IncomingMessage, response: ServerResponse): void => void handle(request, response)
  const tls = { key: KEYS.server.privateKey.export({ type: 'pkcs8', format: 'pem' }), cert: KEYS.server.certificatePem }
  const server = scheme === 'https' ? createServer(tls, listener) : createPlainServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const wire = await openWire((server.address() as { port: number }).port)

  return {
    configuration: configurationFor({ kind, framing, scheme, port: wire.port }),
    asked,
    play: (fault) => void (next.fault = fault),
    refuseBy: (err) => void (next.err = err),
    wire: () => wire.bytes(),
    close: async () => {
      await wire.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, text: string, fault: Fault | undefined): void {
  response.writeHead(fault === 'status-500' ? 500 : 200, { 'content-type': 'application/xml' })
  if (fault === 'hangs-in-the-middle') return void response.write(text.slice(0, 200))
  if (fault === 'endless') return pour(response)
  response.end(text)
}

/** On and on, until nobody listens. */
function pour(response: ServerResponse): void {
  if (response.destroyed) return
  if (response.write(' '.repeat(16_384))) setImmediate(pour, response)
  else response.once('drain', () => pour(response))
}
