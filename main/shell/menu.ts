/** The application menu. One rule: only what the platform cannot work without; every act is on a screen. */
import { Menu, type MenuItemConstructorOptions } from 'electron'

/** On macOS copy and paste exist only through a menu; the developer's tools only beside a dev server. */
export function setMenu(platform: NodeJS.Platform, dev: URL | undefined): void {
  const mac: MenuItemConstructorOptions[] =
    platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] : []
  const tools: MenuItemConstructorOptions[] =
    dev === undefined ? [] : [{ label: 'Development', submenu: [{ role: 'forceReload' }, { role: 'toggleDevTools' }] }]
  const items = [...mac, ...tools]
  Menu.setApplicationMenu(items.length === 0 ? null : Menu.buildFromTemplate(items))
}
