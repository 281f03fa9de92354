/** Collects every breach of the content security policy. One rule: a page in order keeps this list empty. */
const violations: string[] = []

document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
})
window.__cspViolations = violations
