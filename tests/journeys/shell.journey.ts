/** The shell about its own business: passphrase, crash, second start, settings, and the way out. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, expect, type Laptop, PASSPHRASE, shellLog, startLaptop, test } from '../support/app.ts'

const registerPid = (laptop: Laptop): number =>
  Number(shellLog(laptop).findLast((line) => line['code'] === 'register-started')?.['pid'])

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a register process that is killed is back before anybody notices', async ({ laptop }) => {
  const { page } = laptop
  expect(await ask(page, 'setup.state', {})).toMatchObject({ ok: true })
  const before = registerPid(laptop)
  process.kill(before, 'SIGKILL')
  expect(await ask(page, 'setup.state', {})).toMatchObject({ ok: true })
  expect(registerPid(laptop)).not.toBe(before)
  expect(runs(before)).toBe(false)
})

test('closing the window ends the app and the register with it', async ({ laptop }) => {
  await ask(laptop.page, 'setup.state', {})
  const pid = registerPid(laptop)
  const ended = laptop.app.waitForEvent('close')
  await laptop.page.close()
  await ended
  expect(runs(pid)).toBe(false)
  expect(shellLog(laptop).at(-1)).toMatchObject({ code: 'shell-ended' })
})

// Found by chance: quitting before the register had started left a shell without a window that never ended.
test('an app that is closed while it still starts ends too', async ({ laptop }) => {
  const ended = laptop.app.waitForEvent('close')
  await laptop.page.close()
  await ended
  expect(shellLog(laptop).at(-1)).toMatchObject({ code: 'shell-ended' })
})

test.describe('with nobody to give the passphrase', () => {
  test.use({ launch: { env: { TEEKA_PASSPHRASE: '' } } })

  test('a new laptop asks for one, and the register waits for it', async ({ laptop }) => {
    const { page } = laptop
    expect(await ask(page, 'vault.state', {})).toMatchObject({ value: { vault: 'new' } })
    expect(await ask(page, 'setup.state', {})).toMatchObject({ ok: false, code: 'register-locked' })
    expect(await ask(page, 'vault.open', { passphrase: PASSPHRASE })).toMatchObject({ ok: true })
    expect(await ask(page, 'setup.state', {})).toMatchObject({ ok: true })
  })
})

test('the next day the passphrase is asked for, the settings are as they were, and only the right one opens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'teeka-laptop-'))
  const yesterday = await startLaptop(folder)
  await ask(yesterday.page, 'setup.state', {})
  await ask(yesterday.page, 'settings.set', { textSize: 125 })
  await yesterday.app.close()

  const today = await startLaptop(folder, { env: { TEEKA_PASSPHRASE: '' } })
  const open = (passphrase: string) => ask(today.page, 'vault.open', { passphrase })
  expect(await ask(today.page, 'vault.state', {})).toMatchObject({ value: { vault: 'locked' } })
  expect(await ask(today.page, 'settings.get', {})).toMatchObject({ value: { textSize: 125 } })
  expect(await open('six jars of mango pickle')).toMatchObject({ ok: false, code: 'wrong-passphrase' })
  expect(await open(PASSPHRASE)).toMatchObject({ ok: true })
  expect(await ask(today.page, 'setup.state', {})).toMatchObject({ ok: true })
  await today.app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a page that crashes comes back by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'teeka-laptop-'))
  const laptop = await startLaptop(folder)
  const read = (script: string): Promise<unknown> =>
    laptop.app.evaluate(
      ({ BrowserWindow }, text) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text) as unknown,
      script,
    )
  await read('document.body.dataset.before = "yes"')
  await laptop.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await expect.poll(() => shellLog(laptop).map((line) => line['code'])).toContain('page-gone')
  await expect.poll(() => read('document.body.innerText.trim() !== "" && !document.body.dataset.before')).toBe(true)
  await laptop.app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a page that hangs while it is loaded is asked for once more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'teeka-laptop-'))
  const laptop = await startLaptop(folder)
  await laptop.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    let held = false
    contents?.session.webRequest.onBeforeRequest((details, goOn) => {
      // The first one is never answered.
      if (held || details.resourceType !== 'mainFrame') goOn({})
      else held = true
    })
    contents?.forcefullyCrashRenderer()
  })
  const codes = () => shellLog(laptop).map((line) => line['code'])
  await expect.poll(codes, { timeout: 25_000 }).toContain('page-late')
  await expect
    .poll(() =>
      laptop.app.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            'document.body.innerText.trim() !== ""',
          ) as unknown,
      ),
    )
    .toBe(true)
  expect(codes()).not.toContain('page-not-loaded')
  await laptop.app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a certificate that cannot be shown is not printed', async ({ laptop }) => {
  const order = { page: { kind: 'certificate', certificateId: 'IN-NOT-THERE' }, printer: 'any' } as const
  expect(await ask(laptop.page, 'print.page', order)).toMatchObject({ ok: false, code: 'not-noted' })
  const shown = await laptop.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
  )
  expect(shown).toBe(1)
})
