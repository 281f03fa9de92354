/**
 * What the screens say, read from their sources: which sentences they name, and which words stand in them that they
 * should have named. One rule: a source is parsed, not searched, so a type is never taken for a word.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'

const ROOT = join(import.meta.dirname, '../../renderer')

export interface Source {
  readonly file: string
  readonly tree: Node
}

export interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Every source of the page, without the catalogue itself. */
export function sources(): Source[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/(?:^|[./-])(?:en|hi|d)\.ts$/.test(file))
    .map((file) => {
      const lang = file.endsWith('.tsx') ? 'tsx' : 'ts'
      return { file, tree: parseAst(readFileSync(join(ROOT, file), 'utf8'), { lang }) as never }
    })
}

export function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(child)) yield* nodesOf(child)
    }
  }
}

interface Quasi {
  readonly value: { readonly cooked: string }
}
const quasisOf = (node: Node): string[] => (node['quasis'] as Quasi[]).map(({ value }) => value.cooked)

/** Texts that stand in the code, and the form of those that are put together from data: `ui.` for `ui.${kind}`. */
export function textsIn({ tree }: Source): { readonly whole: string[]; readonly forms: RegExp[] } {
  const whole: string[] = []
  const forms: RegExp[] = []
  for (const node of nodesOf(tree)) {
    if (node.type === 'Literal' && typeof node['value'] === 'string') whole.push(node['value'])
    if (node.type !== 'TemplateLiteral') continue
    const parts = quasisOf(node)
    if (parts.length === 1) whole.push(parts[0] ?? '')
    else
      forms.push(new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\w-]+')}$`))
  }
  return { whole, forms }
}

const WORD = /\p{L}{2,}/u
/** Attributes that people see or hear. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
  'label',
])
/** The last part of a sentence's key, handed to whoever says it. */
const NAME_OF_SENTENCE = /^[a-z]+(?:[A-Z][a-z]*)+$|^[a-z]+$/

/** Words between tags and in attributes that are shown or read out. */
export function rawWords({ file, tree }: Source): string[] {
  const found: string[] = []
  for (const node of nodesOf(tree)) {
    if (node.type === 'JSXText' && WORD.test(String(node['value']))) found.push(String(node['value']).trim())
    if (node.type !== 'JSXAttribute') continue
    const { name } = node['name'] as { readonly name: unknown }
    const value = node['value']
    const literal = isNode(value) && value.type === 'Literal' ? String(value['value']) : ''
    if (typeof name === 'string' && SPOKEN.has(name) && WORD.test(literal) && !NAME_OF_SENTENCE.test(literal)) {
      found.push(`${name}=${literal}`)
    }
  }
  return found.map((words) => `${file}: ${words}`)
}

const says = (node: unknown): boolean =>
  isNode(node) &&
  node.type === 'CallExpression' &&
  /^say(?:$|[A-Z])/.test(String((node['callee'] as { readonly name?: string }).name ?? ''))

/** Sentences joined with words or with each other: another language would put the pieces elsewhere. */
export function assembled({ file, tree }: Source): string[] {
  const found: string[] = []
  for (const node of nodesOf(tree)) {
    if (node.type === 'BinaryExpression' && node['operator'] === '+' && [node['left'], node['right']].some(says)) {
      found.push('+')
    }
    if (node.type !== 'TemplateLiteral') continue
    const said = (node['expressions'] as unknown[]).filter(says)
    if (said.length > 0 && quasisOf(node).some((part) => WORD.test(part))) found.push(quasisOf(node).join('…'))
  }
  return found.map((words) => `${file}: ${words}`)
}
