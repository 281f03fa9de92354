/** Where a file shall go: the person says it in the system's dialog. One rule: a page may write where they pointed, and nowhere else. */
import { join } from 'node:path'
import { app, dialog, type FileFilter, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { Windows } from './windows.ts'

/** The dialog belongs to the window, so that it cannot be lost behind it. */
export async function askWhere(name: string, filter: FileFilter, windows: Windows): Promise<string | null> {
  const options: SaveDialogOptions = { defaultPath: join(app.getPath('documents'), name), filters: [filter] }
  const window = windows.main()
  const chosen = window === undefined ? null : await dialog.showSaveDialog(window, options)
  return chosen === null || chosen.canceled ? null : chosen.filePath
}

/** The folders that were pointed at since the app was started. */
export class ChosenFolders {
  readonly #folders = new Set<string>()

  has(folder: string): boolean {
    return this.#folders.has(folder)
  }

  async ask(windows: Windows): Promise<string | null> {
    const options: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] }
    const window = windows.main()
    const chosen = window === undefined ? null : await dialog.showOpenDialog(window, options)
    const folder = chosen?.filePaths[0] ?? null
    if (folder !== null) this.#folders.add(folder)
    return folder
  }
}
