/** The page's first line: policy, letters, look, and the app into its place. */
import './trusted-types.ts'
import './csp-report.ts'
import '@mantine/core/styles.css'
import './fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { newQueries } from './client/queries.ts'
import { Providers } from './providers.tsx'

// Vite puts `<meta property="csp-nonce" nonce="...">` into the page; scripts read a nonce by its property only.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
// For the `<style>` with which a modal stops the page behind it from scrolling.
setNonce(nonce)

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <Providers queries={newQueries()} nonce={nonce}>
      <App />
    </Providers>
  </StrictMode>,
)
