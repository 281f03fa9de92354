/**
 * The page's one Trusted Types policy. One rule: text that could be markup stays refused.
 * Mantine writes its CSS variables through innerHTML of a `<style>`; CSS holds no `<`, so only that passes.
 */
interface PolicyFactory {
  createPolicy(name: string, policy: { createHTML(text: string): string | null }): unknown
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
factory?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) })
