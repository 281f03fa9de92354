/**
 * The look in Mantine's terms. One rule: colours are named once, in `tokens.css`, and Mantine is told to use those.
 * Mantine's own defaults miss AA in places (its blue 6 as a button, its red as an error text).
 */
import { Input, createTheme } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'

const indigo: MantineColorsTuple = [
  '#eef0fa',
  '#dfe2f4',
  '#bfc5e8',
  '#9ea7dc',
  '#8089cf',
  '#646ec0',
  '#4c56ad',
  '#363f93',
  '#2b3379',
  '#20275f',
]
/** Each script's own family; the page asks them in this order. */
const families = [
  'Noto Sans',
  'Noto Sans Devanagari',
  'Noto Sans Bengali',
  'Noto Sans Gujarati',
  'Noto Sans Gurmukhi',
  'Noto Sans Kannada',
  'Noto Sans Malayalam',
  'Noto Sans Meetei Mayek',
  'Noto Sans Ol Chiki',
  'Noto Sans Oriya',
  'Noto Sans Tamil',
  'Noto Sans Telugu',
  'Noto Naskh Arabic',
]
const family = [...families.map((name) => `"${name}"`), 'sans-serif'].join(', ')

export const theme = createTheme({
  fontFamily: family,
  headings: { fontFamily: family, fontWeight: '600' },
  colors: { indigo },
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 5 },
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Input: Input.extend({ defaultProps: { size: 'md' } }),
    InputWrapper: Input.Wrapper.extend({ defaultProps: { size: 'md' } }),
  },
})

const named = {
  '--mantine-color-body': 'var(--page)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--stop)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-anchor': 'var(--accent-text)',
} as const

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: named, dark: named })
