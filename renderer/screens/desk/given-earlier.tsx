/** When a dose was really given, and why it is entered only now. */
import { useText } from '../../text/use-text.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { GivenEarlier } from './use-given-earlier.ts'

export function GivenEarlierFields({ earlier: { time, because } }: { readonly earlier: GivenEarlier }) {
  const { say } = useText()
  return (
    <>
      <TextField
        label={say('desk.earlier.time')}
        hint={say('desk.earlier.timeHint')}
        field={time}
        letter="t"
        width="short"
        maxLength={7}
        focusFirst
      />
      <TextField label={say('desk.earlier.because')} field={because} letter="y" maxLength={200} />
    </>
  )
}
