/**
 * The hidden window that pages are printed from. One rule: one window, whose body is swapped; it is warm for the next
 * page, gone when nothing was printed for a while, and a new one comes after one that died.
 */
import type { BrowserWindow, WebContents } from 'electron'
import { z } from 'zod'
import type { PrintPage } from '#contract/papers'
import { inTime } from './in-time.ts'
import type { Log } from './log.ts'
import { ORIGIN } from './origin.ts'

export interface PressDeps {
  openPrint(): BrowserWindow
  readonly log: Log
  /** Milliseconds without work after which the window goes. */
  readonly idle?: number
}

/** What is on the press while it is somebody's. */
export interface OnPress {
  readonly contents: WebContents
  /** Sets these under what stands already; `ready`, or the code of what went wrong. */
  add(pages: readonly PrintPage[]): Promise<string>
  clear(): Promise<void>
  /** The first page of a PDF as PNG. */
  picture(pdf: Uint8Array): Promise<Uint8Array>
}

const IDLE_MS = 10 * 60_000
const ADD_MS = 20_000
/** What so many pages leave behind in a window is not kept for the next page. */
const HEAVY = 50

export class Press {
  readonly #deps: PressDeps
  #window: BrowserWindow | undefined
  #loaded: Promise<boolean> = Promise.resolve(false)
  #idle: NodeJS.Timeout | undefined
  #turn: Promise<unknown> = Promise.resolve()

  constructor(deps: PressDeps) {
    this.#deps = deps
  }

  /** A page will be wanted soon: a new window sets one of nobody, while nobody waits for it. */
  warm(): void {
    const isOpen = this.#window?.isDestroyed() === false
    this.#opened()
    this.#restLater()
    if (!isOpen) void this.use(({ contents }) => this.#rehearse(contents))
  }

  /** Whatever is on it is lost. */
  close(): void {
    clearTimeout(this.#idle)
    this.#window?.destroy()
    this.#window = undefined
  }

  /** One after the other; what `act` did not clear is cleared after it. `gone` when the window died under it. */
  use<T>(act: (press: OnPress) => Promise<T>): Promise<T | 'gone'> {
    const mine = this.#turn.then(() => this.#use(act))
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  async #use<T>(act: (press: OnPress) => Promise<T>): Promise<T | 'gone'> {
    clearTimeout(this.#idle)
    const window = this.#opened()
    const { webContents: contents } = window
    let pages = 0
    const onPress: OnPress = {
      contents,
      add: async (more) => {
        pages += more.length
        if (!(await this.#loaded)) return 'not-loaded'
        return inTime(told(contents, `add(${JSON.stringify(more)})`), ADD_MS, 'too-slow')
      },
      clear: async () => void (await told(contents, 'clear()')),
      picture: async (pdf) => {
        const asked = `window.teekaPress.picture("${Buffer.from(pdf).toString('base64')}")`
        const png: unknown = await inTime(contents.executeJavaScript(asked), ADD_MS, null)
        return Buffer.from(z.base64().parse(png), 'base64')
      },
    }
    const gone = new Promise<'gone'>((resolve) => window.once('closed', () => resolve('gone')))
    const answer = await Promise.race([act(onPress), gone]).catch((error: unknown) => {
      this.close()
      throw error
    })
    if (answer === 'gone' || pages > HEAVY || !(await this.#loaded)) this.close()
    else await Promise.race([onPress.clear(), gone])
    this.#restLater()
    return answer
  }

  /** What goes wrong with nobody's page will go wrong with somebody's, and is said then. */
  async #rehearse(contents: WebContents): Promise<void> {
    if (await this.#loaded) await inTime(told(contents, 'rehearse()'), ADD_MS, 'too-slow')
  }

  #opened(): BrowserWindow {
    if (this.#window !== undefined && !this.#window.isDestroyed()) return this.#window
    const window = this.#deps.openPrint()
    this.#window = window
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      this.#deps.log.error('press-gone', { reason })
      window.destroy()
    })
    window.once('closed', () => {
      if (this.#window === window) this.#window = undefined
    })
    this.#loaded = inTime(
      window.loadURL(`${ORIGIN}/print.html`).then(
        () => true,
        () => false,
      ),
      ADD_MS,
      false,
    )
    return window
  }

  #restLater(): void {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.close(), this.#deps.idle ?? IDLE_MS)
    this.#idle.unref()
  }
}

const Code = z
  .string()
  .regex(/^[a-z-]{1,40}$/)
  .catch('page-spoke-wrongly')

/** The page's own function, asked from here: nothing in the page can ask it in our place. */
async function told(contents: WebContents, what: string): Promise<string> {
  try {
    const said: unknown = await contents.executeJavaScript(`window.teekaPress.${what}`)
    return Code.parse(said)
  } catch {
    return 'page-broke'
  }
}
