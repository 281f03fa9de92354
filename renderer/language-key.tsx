/** The next language in one key, on every screen: before signing in, at the desk, and while it is locked. */
import { Language } from '#contract/fields'
import { useAct } from './client/use-act.ts'
import { useText } from './text/use-text.ts'
import { useKeys } from './ui/use-keys.ts'

export const LANGUAGE_KEY = 'F12'

export function LanguageKey() {
  const { say, language } = useText()
  const { run } = useAct('settings.set')
  const next = Language.options[(Language.options.indexOf(language) + 1) % Language.options.length] ?? 'en'
  useKeys({ [LANGUAGE_KEY]: { does: say('app.nextLanguage'), run: () => void run({ language: next }) } })
  return null
}
