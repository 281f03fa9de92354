/**
 * The place of the code, top right. One rule: it has the same size with a code, without one, and with any length of
 * code, so that a page without a code is missing something that everybody knows.
 */
import type { CertificatePage } from '#contract/certificates'
import { textFor } from '../text/use-text.ts'
import { Both } from './both.tsx'
import { MODULE_MM, qrPathOf } from './qr-path.ts'

export function CodeSquare({ code }: Pick<CertificatePage, 'code'>) {
  return <div className="code-square">{code === null ? <Unsigned /> : <Code text={code} />}</div>
}

function Code({ text }: { readonly text: string }) {
  const { modules, path } = qrPathOf(text)
  const side = `${(modules * MODULE_MM).toFixed(4)}mm`
  const alt = `${textFor('en').say('certificate.codeAlt')} ${textFor('hi').say('certificate.codeAlt')}`
  return (
    <svg
      className="code"
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${modules} ${modules}`}
      width={side}
      height={side}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}

function Unsigned() {
  return (
    <div className="unsigned">
      <p className="unsigned-title">
        <Both as="stack" say={({ say }) => say('certificate.unsigned')} />
      </p>
      <p>
        <Both as="stack" say={({ say }) => say('certificate.exchange')} />
      </p>
    </div>
  )
}
