/** How Teeka looks and speaks on this laptop, and the proof that its register is whole. */
import './settings.css'
import { Language } from '#contract/fields'
import { Settings } from '#contract/shell'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { ownNames } from '../../language-switch.tsx'
import { useText } from '../../text/use-text.ts'
import { ChoiceCards } from '../../ui/choice-cards.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { FeedbackSection } from '../feedback/feedback-list.tsx'
import { PracticeDoor } from '../practice/practice-door.tsx'
import { ChangePin } from '../staff/change-pin.tsx'
import { CertificateLanguageChoice } from './certificate-language.tsx'
import { PaperChoice } from './paper-choice.tsx'
import { PrinterChoice, SlipPrinterChoice } from './printer-choice.tsx'
import { RegisterCheck } from './register-check.tsx'

export function SettingsScreen() {
  const { say } = useText()
  const { value: settings } = useAsk('settings.get', {})
  const { value: me } = useAsk('staff.me', {})
  const leads = me?.roles.some((role) => role === 'in-charge' || role === 'district-officer') === true
  const inCharge = me?.roles.includes('in-charge') === true
  return (
    <div className="screen">
      <h1>{say('settings.title')}</h1>
      {settings === undefined ? <Skeleton lines={6} /> : <Look settings={settings} />}
      <ChangePin />
      <section className="settings-part">
        <h2>{say('settings.printer')}</h2>
        <PrinterChoice />
        <PaperChoice />
        <SlipPrinterChoice />
        {inCharge && <CertificateLanguageChoice />}
      </section>
      {leads && <RegisterCheck />}
      <FeedbackSection leads={leads} />
      <Practice />
      <About />
    </div>
  )
}

const sizes = ['100', '125', '150'] as const
const waits = ['1', '3', '5', '10', '0'] as const
const themes = ['light', 'dark'] as const
const sounds = ['on', 'off'] as const

function Look({ settings }: { readonly settings: Settings }) {
  const { say } = useText()
  const { run } = useAct('settings.set')
  const { value: setup } = useAsk('setup.state', {})
  const practice = setup?.centre?.mode === 'practice'
  const set = (change: Partial<Settings>): void => void run(change)
  return (
    <div className="settings-look">
      <ChoiceCards
        label={say('settings.language')}
        choices={Language.options.map((value) => ({ value, label: ownNames[value], lang: value }))}
        value={settings.language}
        onChoose={(language) => set({ language })}
        digits={false}
      />
      <ChoiceCards
        label={say('settings.textSize')}
        choices={sizes.map((value) => ({ value, label: say(`settings.sizes.${value}`) }))}
        value={sizes.find((size) => Number(size) === settings.textSize) ?? '100'}
        onChoose={(size) => set({ textSize: Settings.shape.textSize.parse(Number(size)) })}
        digits={false}
      />
      <ChoiceCards
        label={say('settings.theme')}
        choices={themes.map((value) => ({ value, label: say(`settings.themes.${value}`) }))}
        value={settings.theme}
        onChoose={(theme) => set({ theme })}
        digits={false}
      />
      <ChoiceCards
        label={say('settings.sound')}
        choices={sounds.map((value) => ({ value, label: say(`settings.sounds.${value}`) }))}
        value={settings.sound}
        onChoose={(sound) => set({ sound })}
        digits={false}
      />
      <ChoiceCards
        label={say('settings.lockAfter')}
        choices={waits
          .filter((wait) => wait !== '0' || practice)
          .map((value) => ({ value, label: say(`settings.waits.${value}`) }))}
        value={waits.find((wait) => Number(wait) === settings.lockAfter) ?? '3'}
        onChoose={(wait) => set({ lockAfter: Settings.shape.lockAfter.parse(Number(wait)) })}
        digits={false}
      />
    </div>
  )
}

function Practice() {
  const { say } = useText()
  const { value: setup } = useAsk('setup.state', {})
  const centre = setup?.centre ?? null
  if (centre === null) return null
  return (
    <section className="settings-part" hidden={centre.kind !== 'centre'}>
      <h2>{say('practice.section')}</h2>
      <p className="soft">{say('practice.sectionHint')}</p>
      <div className="row">
        <PracticeDoor centre={centre} />
      </div>
    </section>
  )
}

function About() {
  const { say } = useText()
  const { value: facts } = useAsk('shell.facts', {})
  const { value: setup } = useAsk('setup.state', {})
  if (facts === undefined) return null
  return (
    <section className="settings-part soft">
      <p>{say('settings.version', { version: facts.version, electron: facts.electron, register: facts.register })}</p>
      {setup?.centre !== null && setup?.centre !== undefined && (
        <p>{say('settings.device', { log: setup.centre.log })}</p>
      )}
    </section>
  )
}
