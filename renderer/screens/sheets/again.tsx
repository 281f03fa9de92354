/**
 * Name, mobile and dose once more from the paper, without sight of what was typed. One rule: what differs is shown side
 * by side and settled by whoever has the paper in hand.
 */
import { useState } from 'react'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { goToNextField } from '../../ui/next-field.ts'
import { Segments } from '../../ui/segments.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { BackButton } from '../desk/own-escape.tsx'
import { differences, twiceOrder } from './row-values.ts'
import type { TwiceField, TwiceValues } from './row-values.ts'

export interface AgainProps {
  readonly first: TwiceValues
  /** Names what is kept while the screen is away. */
  readonly keep: string
  readonly busy: boolean
  readonly onAgreed: (settled: TwiceValues) => void
  readonly onBack: () => void
}

export function Again({ first, keep, busy, onAgreed, onBack }: AgainProps) {
  const { say } = useText()
  const form = useForm<TwiceValues>({ keep, start: { name: '', mobile: '', number: '' }, checks: {} })
  const [differing, setDiffering] = useState<readonly TwiceField[] | null>(null)
  const compare = (): void => {
    const found = differences(first, form.values)
    if (found.length === 0) onAgreed(first)
    else setDiffering(found)
  }
  if (differing !== null) {
    return (
      <Settle
        {...{ first, differing, busy, onBack }}
        second={form.values}
        onSettled={(chosen) => onAgreed({ ...first, ...chosen })}
      />
    )
  }
  const inTurn = twiceOrder.map((name) => ({ id: form.field(name).id, inOrder: () => true }))
  return (
    <>
      <p>{say('sheets.again.hint')}</p>
      <div className="sheet-row-fields">
        {twiceOrder.map((name) => (
          <TextField
            key={name}
            label={say(`sheets.row.${name}`)}
            field={form.field(name)}
            width={name === 'name' ? 'full' : 'short'}
            optional={name === 'mobile'}
            focusFirst={name === 'name'}
            maxLength={100}
          />
        ))}
      </div>
      <div className="desk-step-acts">
        <PrimaryButton onAct={() => void (goToNextField(inTurn) || compare())} busy={busy}>
          {say('sheets.again.act')}
        </PrimaryButton>
        <BackButton onAct={onBack}>{say('ui.back')}</BackButton>
      </div>
    </>
  )
}

interface SettleProps extends Pick<AgainProps, 'first' | 'busy' | 'onBack'> {
  readonly second: TwiceValues
  readonly differing: readonly TwiceField[]
  readonly onSettled: (chosen: Partial<TwiceValues>) => void
}

type Side = 'first' | 'second'

function Settle({ first, second, differing, busy, onSettled, onBack }: SettleProps) {
  const { say } = useText()
  const [sides, setSides] = useState<Partial<Record<TwiceField, Side>>>({})
  const [tried, setTried] = useState(false)
  const open = differing.find((field) => sides[field] === undefined)
  const settle = (): void => {
    setTried(true)
    if (open !== undefined) return focusField(idOf(open))
    const of = (field: TwiceField): string => (sides[field] === 'second' ? second : first)[field]
    onSettled(Object.fromEntries(differing.map((field) => [field, of(field)])))
  }
  const shown = (value: string): string => (value.trim() === '' ? say('sheets.again.nothing') : value)
  return (
    <>
      <Notice kind="look">{say('sheets.again.differ', { count: differing.length })}</Notice>
      {differing.map((field, index) => (
        <Segments<Side>
          key={field}
          id={idOf(field)}
          label={say(`sheets.row.${field}`)}
          segments={[
            { value: 'first', label: shown(first[field]) },
            { value: 'second', label: shown(second[field]) },
          ]}
          value={sides[field] ?? null}
          error={tried && sides[field] === undefined ? say('sheets.again.choose') : null}
          onChoose={(side) => setSides({ ...sides, [field]: side })}
          onGoOn={() => focusField(idOf(differing[index + 1] ?? field))}
          focusFirst={index === 0}
        />
      ))}
      <div className="desk-step-acts">
        <PrimaryButton onAct={settle} busy={busy}>
          {say('sheets.again.settle')}
        </PrimaryButton>
        <BackButton onAct={onBack}>{say('sheets.again.retype')}</BackButton>
      </div>
    </>
  )
}

const idOf = (field: TwiceField): string => `sheet-again-${field}`
