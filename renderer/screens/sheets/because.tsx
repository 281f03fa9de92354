/** A reason by its digit, or in words. One rule: the words of "other" are asked for only there. */
import { useText } from '../../text/use-text.ts'
import { Segments } from '../../ui/segments.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Form } from '../../ui/use-form.ts'

export interface BecauseValues extends Readonly<Record<string, string>> {
  /** One of the reasons, or 'other'. */
  readonly reason: string
  readonly words: string
}
export const NO_REASON: BecauseValues = { reason: '', words: '' }

export interface BecauseProps<R extends string> {
  readonly label: string
  readonly reasons: readonly { readonly value: R; readonly label: string }[]
  readonly form: Form<BecauseValues>
  readonly onGoOn: () => void
  readonly letter: string
  readonly focusFirst?: boolean
}

const OTHER = 'other'
const LEAST_WORDS = 3

export const becauseChecks = (missing: string) => ({
  reason: (reason: string) => (reason === '' ? missing : null),
  words: (words: string, { reason }: BecauseValues) =>
    reason === OTHER && words.trim().length < LEAST_WORDS ? missing : null,
})

/** The reason as it is kept, in the words of the screen. */
export const becauseOf = (
  { reason, words }: BecauseValues,
  reasons: readonly { readonly value: string; readonly label: string }[],
): string => (reason === OTHER ? words.trim() : (reasons.find(({ value }) => value === reason)?.label ?? ''))

export function Because<R extends string>(props: BecauseProps<R>) {
  const { label, reasons, form, onGoOn, letter, focusFirst = false } = props
  const { say } = useText()
  const words = form.field('words')
  return (
    <>
      <Segments<string>
        id={form.field('reason').id}
        label={label}
        letter={letter}
        segments={[...reasons, { value: OTHER, label: say('sheets.otherReason') }]}
        value={form.values.reason === '' ? null : form.values.reason}
        error={form.field('reason').error}
        onChoose={(reason) => form.set({ reason })}
        onGoOn={onGoOn}
        focusFirst={focusFirst}
      />
      {form.values.reason === OTHER && (
        <TextField label={say('sheets.reasonWords')} field={words} maxLength={150} focusFirst={words.value === ''} />
      )}
    </>
  )
}
