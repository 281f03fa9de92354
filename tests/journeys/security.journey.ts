/**
 * What a page cannot do, tried in the real app: Electron's list of twenty points (its security tutorial), with the
 * number of each point beside the test that tries it. Fuses (19) and the current version (16) belong to the packaging.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ask, expect, PASSPHRASE, shellLog, test } from '../support/app.ts'

test.use({ complaining: 'provoked' })

/** What a fetch from the page comes to: a status, or that it was blocked. */
const reach = (page: Page, addresses: readonly string[]): Promise<readonly (number | 'blocked')[]> =>
  page.evaluate(
    (all) =>
      Promise.all(
        all.map((address) =>
          fetch(address).then(
            (response) => response.status,
            () => 'blocked' as const,
          ),
        ),
      ),
    addresses,
  )

// 1, 7, 18
test('the page comes from its own scheme under a strict policy, with a new nonce each time', async ({ page }) => {
  expect(new URL(page.url()).href).toMatch(/^app:\/\/teeka\//)
  const read = () =>
    page.evaluate(async () => Object.fromEntries((await fetch('/index.html', { cache: 'reload' })).headers))
  const [first, second] = [await read(), await read()]
  const policy = first['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/)
  expect(second['content-security-policy']).not.toBe(policy)
  expect(first['x-content-type-options']).toBe('nosniff')
})

// 1
test('the page reaches no network: a server beside it, open to everybody, is never asked', async ({ page }) => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end()
  })
  server.on('upgrade', (_request, socket) => {
    asked += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  expect(await reach(page, [`http://${host}/`, 'https://example.org/'])).toEqual(['blocked', 'blocked'])
  await page.evaluate((there) => {
    const picture = new Image()
    picture.src = `http://${there}/pixel.png`
    document.body.append(picture)
    navigator.sendBeacon(`http://${there}/`, 'names')
    try {
      new WebSocket(`ws://${there}/`)
    } catch {
      return
    }
  }, host)
  await page.waitForTimeout(500)
  server.close()
  expect(asked).toBe(0)
})

// 18
test('an address that leads out of the page folder leads nowhere', async ({ page }) => {
  const out = [
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/..%2fmain%2fshell.js',
  ]
  const statuses = await reach(page, out)
  expect(statuses.filter((status) => status !== 403 && status !== 404)).toEqual([])
  expect(await reach(page, ['app://other/index.html', 'file:///etc/passwd'])).toEqual(['blocked', 'blocked'])
  expect(await reach(page, ['/index.html'])).toEqual([200])
})

// 7
test('text does not become a script, markup or a style', async ({ page }) => {
  const made = await page.evaluate(async () => {
    // Playwright's own call may evaluate text; what runs after it may not.
    await new Promise((resolve) => setTimeout(resolve, 0))
    const tried = (act: () => unknown): unknown => {
      try {
        return act()
      } catch {
        return 'refused'
      }
    }
    const inline = tried(() => {
      const script = document.createElement('script')
      script.append('window.__ran = true')
      document.head.append(script)
      return (window as { __ran?: boolean }).__ran ?? 'refused'
    })
    const style = document.createElement('style')
    style.append('body { --drawn: yes }')
    document.head.append(style)
    const drawn = getComputedStyle(document.body).getPropertyValue('--drawn')
    const evaluated = tried(() => Reflect.apply(Function, null, ['return 2'])() as unknown)
    const markup = tried(() => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'))
    return { inline, drawn, evaluated, markup }
  })
  expect(made).toEqual({ inline: 'refused', drawn: '', evaluated: 'refused', markup: 'refused' })
})

// 2, 3, 20
test('the page sees two frozen functions and nothing of Node or Electron', async ({ page }) => {
  const seen = await page.evaluate(() => {
    const everywhere = globalThis as unknown as Record<string, object>
    const bridge = everywhere['teeka'] ?? {}
    const change = (): boolean => Reflect.set(bridge, 'call', () => 'mine') || Reflect.set(bridge, 'more', 1)
    return {
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in everywhere,
      ),
      bridge: Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`),
      changed: change(),
      replaced: Reflect.set(everywhere, 'teeka', {}),
      frozen: Object.isFrozen(bridge),
    }
  })
  const bridge = ['call: function', 'onChange: function']
  expect(seen).toEqual({ node: [], bridge, changed: false, replaced: false, frozen: true })
})

// 2, 3, 4, 6, 8, 9, 10, 11
test('every window has the same closed preferences', async ({ laptop }) => {
  const preferences = await laptop.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const read = contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      return read.getLastWebPreferences()
    }),
  )
  expect(preferences).toHaveLength(1)
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
  const off = ['nodeIntegrationInSubFrames', 'nodeIntegrationInWorker', 'webviewTag', 'experimentalFeatures']
  expect([...off, 'allowRunningInsecureContent'].filter((name) => preferences[0]?.[name] === true)).toEqual([])
  expect(preferences[0]?.['enableBlinkFeatures'] ?? '').toBe('')
})

// 4: the kernel itself is asked, where it can be.
if (process.platform === 'linux') {
  test('the page’s process is fenced in by the kernel, unless it runs for root', async ({ laptop }) => {
    const filters = (pid: number): number => {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      return Number(/Seccomp_filters:\s+(\d+)/.exec(status)?.[1] ?? 0)
    }
    const pids = await laptop.app.evaluate(({ app, BrowserWindow }) => ({
      shell: app.getAppMetrics().find((metric) => metric.type === 'Browser')?.pid ?? 0,
      page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    }))
    expect(filters(pids.page) > filters(pids.shell)).toBe(process.getuid?.() !== 0)
  })
}

// 5
test('nobody is located, heard, filmed off the screen or notified', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'error')
    const tried = (act: Promise<unknown>): Promise<string> => act.then(() => 'granted', nameOf)
    const place = new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        (error) => resolve(error.code),
      ),
    )
    return {
      place: await place,
      notice: await Notification.requestPermission(),
      sound: await tried(navigator.mediaDevices.getUserMedia({ audio: true })),
      both: await tried(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      screen: await tried(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await tried(navigator.clipboard.readText()),
      midi: await tried(navigator.requestMIDIAccess()),
    }
  })
  const denied = { place: 1, notice: 'denied', clipboard: 'NotAllowedError' }
  expect(refused).toMatchObject(denied)
  expect(Object.values(refused)).not.toContain('granted')
})

// 13
test('the page stays where it is', async ({ page, laptop }) => {
  const here = page.url()
  const targets = [
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://other/',
    'app://teeka/print.html',
  ]
  for (const target of targets) {
    await page.evaluate((address) => location.assign(address), target)
    await page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
    }, target)
    await page.waitForTimeout(100)
  }
  expect(page.url()).toBe(here)
  expect(await ask(page, 'vault.state', {})).toMatchObject({ ok: true })
  expect(shellLog(laptop).map((line) => line['code'])).toContain('navigation-refused')
})

// 11, 12, 14, 15
test('the page opens no window, no webview and no other program', async ({ page, laptop }) => {
  const opened = await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.org/')
    const link = document.createElement('a')
    Object.assign(link, { href: 'https://example.org/', target: '_blank' })
    document.body.append(view, link)
    link.click()
    const windows = ['https://example.org/', 'file:///etc/passwd', 'app://teeka/', 'mailto:a@example.org'].map(
      (address) => window.open(address),
    )
    return [...windows, (view as { getURL?: unknown }).getURL ?? null]
  })
  expect(opened).toEqual([null, null, null, null, null])
  expect(laptop.app.windows()).toHaveLength(1)
  expect(shellLog(laptop).map((line) => line['code'])).toContain('window-refused')
})

test('the page saves nothing to the disk by itself', async ({ page, laptop }) => {
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['names']))
    link.download = 'names.csv'
    link.click()
  })
  await expect.poll(() => shellLog(laptop).map((line) => line['code'])).toContain('download-blocked')
})

// 17
test('a page that is not ours gets no answer, though it has our bridge', async ({ laptop }) => {
  const answer = await laptop.app.evaluate(
    async ({ BrowserWindow, webContents }, preload) => {
      const ours = webContents.getAllWebContents()[0]
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await window.loadURL('about:blank')
      const asked: unknown = await window.webContents.executeJavaScript('teeka.call("staff.list", {})')
      await window.loadURL(ours?.getURL() ?? '')
      const askedAtHome: unknown = await window.webContents.executeJavaScript('teeka.call("staff.list", {})')
      window.destroy()
      return [asked, askedAtHome]
    },
    join(process.cwd(), 'out/preload/entry.cjs'),
  )
  const forbidden = { ok: false, code: 'forbidden', details: {} }
  expect(answer).toEqual([forbidden, forbidden])
})

// 17
test('a frame within the page has no bridge, and our own page cannot be framed', async ({ page }) => {
  const inside = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const bridge = 'teeka' in (frame.contentWindow ?? {})
    const own = document.createElement('iframe')
    own.src = '/index.html'
    const loaded = new Promise((resolve) => own.addEventListener('load', resolve, { once: true }))
    document.body.append(own)
    await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 500))])
    return { bridge, own: own.contentDocument?.getElementById('root') ?? null }
  })
  expect(inside).toEqual({ bridge: false, own: null })
})

test('a call that does not exist or carries too much is refused by its code alone', async ({ page }) => {
  const knock = (name: string, input: unknown) => ask(page, name as 'vault.state', input as Record<string, never>)
  expect(await knock('constructor', {})).toEqual({ ok: false, code: 'unknown-call', details: {} })
  expect(await knock('vault.state', { more: 1 })).toEqual({ ok: false, code: 'bad-input', details: { field: '' } })
})

test('what lies on the disk is sealed, and the log does not know the passphrase', async ({ page, laptop }) => {
  expect(await ask(page, 'setup.state', {})).toMatchObject({ ok: true })
  const head = readFileSync(join(laptop.folder, 'register', 'register.db'))
    .subarray(0, 15)
    .toString('latin1')
  expect(head).not.toBe('SQLite format 3')
  const logs = join(laptop.folder, 'logs')
  const noted = readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8'))
  expect([...noted, ...laptop.noise].join('')).not.toContain(PASSPHRASE)
  const mode = process.platform === 'win32' ? 0o600 : statSync(join(laptop.folder, 'key.json')).mode & 0o777
  expect(mode).toBe(0o600)
})

test.describe('with a camera', () => {
  test.use({ launch: { args: ['--use-fake-device-for-media-stream'] }, complaining: 'fails' })
  // 5
  test('our own page may look through it', async ({ page }) => {
    const kinds = await page.evaluate(async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: true })
      return stream.getTracks().map((track) => track.kind)
    })
    expect(kinds).toEqual(['video'])
  })
})
