/** The language, in reach before anybody has signed in. Each language is named by itself. */
import './language-switch.css'
import { Language } from '#contract/fields'
import { useAct } from './client/use-act.ts'
import { LANGUAGE_KEY } from './language-key.tsx'
import { useText } from './text/use-text.ts'
import { KeyCap } from './ui/key-cap.tsx'

export const ownNames: Readonly<Record<Language, string>> = { en: 'English', hi: 'हिन्दी' }

export function LanguageSwitch() {
  const { say, language } = useText()
  const { run } = useAct('settings.set')
  return (
    <div className="language-switch" role="group" aria-label={say('app.language')}>
      {Language.options.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => void run({ language: each })}
        >
          {ownNames[each]}
        </button>
      ))}
      <KeyCap chord={LANGUAGE_KEY} />
    </div>
  )
}
