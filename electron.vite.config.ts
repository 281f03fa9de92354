import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (...path: string[]) => join(import.meta.dirname, ...path)

// The elder of the two runtimes (the development fallback, Electron 33) sets how new the syntax may be.
const nodeTarget = 'node20.18'
const pageTarget = 'chrome130'

/** The register reads its migrations from the folder beside the file it runs from, built or not. */
const migrations = (): Plugin => ({
  name: 'teeka:migrations',
  generateBundle() {
    const folder = at('main/register/store/migrations')
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
      this.emitFile({ type: 'asset', fileName: `migrations/${name}`, source: readFileSync(join(folder, name)) })
    }
  },
})

/** The JPEG 2000 decoder is built for Node as well; in a worker it never reaches what it would ask Node for. */
const withoutNode = (): Plugin => ({
  name: 'teeka:without-node',
  enforce: 'pre',
  resolveId: (id) => (id === 'fs' || id === 'path' ? `\0nothing` : null),
  load: (id) => (id === `\0nothing` ? 'export {}' : null),
})

/** What credentials say is read with bundled contexts alone: the library's way onto the network is not even built in. */
const withoutFetching = (): Plugin => ({
  name: 'teeka:without-fetching',
  enforce: 'pre',
  resolveId: (id) => (id === '@digitalbazaar/http-client' ? `\0no-network` : null),
  load: (id) => (id === `\0no-network` ? 'export {}' : null),
})

export default defineConfig({
  main: {
    plugins: [migrations(), withoutFetching()],
    build: {
      target: nodeTarget,
      sourcemap: true,
      // Only package.json's `dependencies`, the native module, stay outside; the rest is bundled.
      externalizeDeps: true,
      rolldownOptions: {
        input: { shell: at('main/shell/entry.ts'), register: at('main/register/entry.ts') },
        // No folder for chunks: `import.meta.dirname` must be out/main wherever a module lands.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      sourcemap: 'inline',
      // A sandboxed preload is one CommonJS file that can require nothing but `electron`.
      externalizeDeps: false,
      rolldownOptions: {
        input: { entry: at('preload/entry.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    // The shell puts a fresh nonce in place of this word in every page that it serves.
    html: { cspNonce: '__CSP_NONCE__' },
    // The page comes from the app's own scheme, so it has to be told where the dev server's socket is.
    server: {
      host: '127.0.0.1',
      port: 5199,
      strictPort: true,
      hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: 5199 },
    },
    // They are started as modules, and each is a file of its own: the policy takes no blob: for a script.
    worker: { format: 'es', plugins: () => [withoutNode()] },
    build: {
      target: pageTarget,
      sourcemap: true,
      minify: true,
      // No data: addresses, so the policy can say 'self' for fonts and pictures.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: at('renderer/index.html'), print: at('renderer/print.html') } },
    },
  },
})
