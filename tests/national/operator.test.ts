/** The server in its operator's hands: started, asked for an invitation, stopped, killed, started again. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEnrolmentCode } from '#proof/enrolment-code'
import { logIdOf, newSigningKey, spkiOf } from '#proof/keys'
import { readRevocationList } from '#proof/revocation-list'
import { fingerprintOf, pemToDer } from '#proof/x509'
import { enrolmentOf } from './device.ts'
import { runServer, type ServerProcess, startServer } from './server-process.ts'

describe('the operator', () => {
  let folder: string
  let server: ServerProcess
  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'teeka-operator-')), 'data')
    server = await startServer(folder)
  }, 120_000)
  afterAll(async () => {
    await server.kill()
    rmSync(join(folder, '..'), { recursive: true, force: true })
  })

  test('sees where it listens, that it is practice, and which root the laptops must name', async () => {
    const root = pemToDer(readFileSync(join(folder, 'root.pem'), 'utf8'))
    expect(server.said()).toContain('practice')
    expect(server.said()).toContain(fingerprintOf(root ?? new Uint8Array()))
    expect(server.said()).toContain(join(folder, 'root.pem'))
    expect(await (await fetch(`${server.address}/v1/health`)).json()).toMatchObject({ mode: 'practice' })
    expect(new URL(server.address).hostname).toBe('127.0.0.1')
  })

  test('asks for an invitation and gets a code in groups that names this root', async () => {
    const { code, said } = await runServer(['invite', '--code', 'MH-PUN-0412', '--folder', folder])
    expect(code).toBe(0)
    expect(said.trim()).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
    const read = readEnrolmentCode(said.trim())
    const root = pemToDer(readFileSync(join(folder, 'root.pem'), 'utf8')) ?? new Uint8Array()
    expect(read.ok && fingerprintOf(root).startsWith(read.value.rootPrefix)).toBe(true)
  })

  test('asks what the centres said about Teeka, and hears that nobody has', async () => {
    const { code, said } = await runServer(['feedback', '--folder', folder])
    expect({ code, said: said.trim() }).toEqual({ code: 0, said: 'Nobody has said anything yet.' })
  })

  test('asks for the certificates of a day that are to be sent, and is told what to say where the day is missing', async () => {
    const asked = (...more: string[]) => runServer(['messages', '--code', 'MH-PUN-0412', ...more, '--folder', folder])
    expect(await asked('--date', '2026-11-25')).toMatchObject({ code: 0, said: '' })
    expect(await asked()).toMatchObject({ code: 1, said: expect.stringContaining('--date 2026-11-25') })
  })

  test('gets the signed list of revocations as a file for sticks', async () => {
    const { code, said } = await runServer(['revocations', '--folder', folder])
    const root = pemToDer(readFileSync(join(folder, 'root.pem'), 'utf8')) ?? new Uint8Array()
    const { list } = readRevocationList(said, root, Date.now())
    expect({ code, count: list?.count, devices: list?.devices }).toEqual({ code: 0, count: 0, devices: 0 })
  })

  test('revokes a stolen laptop by its log, and hears what of it is still good', async () => {
    const key = newSigningKey()
    const invited = readEnrolmentCode(
      (await runServer(['invite', '--code', 'MH-PUN-0777', '--folder', folder])).said.trim(),
    )
    const secret = invited.ok ? invited.value.secret : ''
    const response = await fetch(`${server.address}/v1/enrolments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(enrolmentOf({ key }, { code: 'MH-PUN-0777', secret })),
    })
    expect(response.status).toBe(200)
    const log = logIdOf(spkiOf(key))
    const { code, said } = await runServer(['revoke-device', log, '--folder', folder])
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('MH-PUN-0777 is revoked') as string })
    expect(said).toContain(log)
    expect(said).toContain('0 certificates')
    const list = await runServer(['revocations', '--folder', folder])
    expect(list.said).toMatch(/"devices":\[\{"good":"","kid":"[0-9a-f]{16}"/)
  })

  test.each([
    ['for no centre', ['invite'], /--code/],
    ['for what is no centre', ['invite', '--code', 'no centre'], /no centre/],
    ['to revoke no laptop', ['revoke-device'], /KID-OR-LOG/],
    ['to revoke what is no laptop', ['revoke-device', 'lost'], /its log/],
    ['to revoke a laptop that nobody knows', ['revoke-device', 'ab'.repeat(16)], /ever enrolled/],
    ['with a word that is none', ['inwite'], /inwite/],
    ['with an option that is none', ['--prot', '1'], /--prot/],
  ])('asking %s is answered by one sentence', async (_, args, sentence) => {
    const { code, said } = await runServer([...args, ...(args[0] === '--prot' ? [] : ['--folder', folder])])
    expect({ code, lines: said.trim().split('\n').length }).toEqual({ code: 1, lines: 1 })
    expect(said).toMatch(sentence)
  })

  test('nobody else may read the keys or the token', () => {
    const secret = readdirSync(folder).filter((name) => /key|token/.test(name))
    expect(secret.length).toBeGreaterThanOrEqual(3)
    for (const name of secret)
      expect({ name, others: statSync(join(folder, name)).mode & 0o077 }).toEqual({ name, others: 0 })
    expect(statSync(folder).mode & 0o077).toBe(0)
  })

  test('cannot start a second server in the folder, and the first one goes on', async () => {
    const { code, said } = await runServer(['--folder', folder, '--port', '0'])
    expect(code).toBe(1)
    expect(said).toContain('at work')
    expect((await fetch(`${server.address}/v1/health`)).status).toBe(200)
  })

  test('stops it, starts it again, and it is the same nation', async () => {
    const before = readFileSync(join(folder, 'root.pem'), 'utf8')
    expect(await server.stop()).toBe(0)
    server = await startServer(folder)
    expect(await (await fetch(`${server.address}/v1/root.pem`)).text()).toBe(before)
    expect(await server.stop('SIGINT')).toBe(0)
    server = await startServer(folder)
  }, 120_000)

  test('who loses the root does not go on under another one with the same data', async () => {
    await server.stop()
    const root = readdirSync(folder).filter((name) => /^(root|receipts)/.test(name))
    const saved = root.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
    for (const name of root) rmSync(join(folder, name))
    const { code, said } = await runServer(['--folder', folder, '--port', '0'])
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('another root') as string })
    for (const { name, bytes } of saved) writeFileSync(join(folder, name), bytes, { mode: 0o600 })
    server = await startServer(folder)
  }, 120_000)

  test('cannot make a real server of a practice folder, nor lose a damaged root in silence', async () => {
    await server.stop()
    const real = await runServer(['--folder', folder, '--port', '0', '--real'])
    expect(real).toMatchObject({ code: 1, said: expect.stringContaining('--folder') as string })
    const file = join(folder, 'root.pem')
    const root = readFileSync(file, 'utf8')
    writeFileSync(file, root.slice(20))
    expect(await runServer(['--folder', folder, '--port', '0'])).toMatchObject({ code: 1 })
    expect(readFileSync(file, 'utf8')).toBe(root.slice(20))
    writeFileSync(file, root)
    server = await startServer(folder)
  }, 120_000)
})
