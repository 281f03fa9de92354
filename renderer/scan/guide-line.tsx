/** The one sentence for who holds the card. One rule: it stands in one place and is read out when it changes. */
import { useText } from '../text/use-text.ts'
import { Shape } from '../ui/shape.tsx'
import type { ShapeName } from '../ui/shape.tsx'
import type { Guide } from './guidance.ts'

const shapes: Readonly<Record<Guide, ShapeName>> = {
  starting: 'waiting',
  show: 'info',
  closer: 'info',
  back: 'info',
  still: 'info',
  flat: 'info',
  light: 'look',
  glare: 'look',
  checking: 'waiting',
  other: 'look',
  enough: 'good',
}

export function GuideLine({ guide }: { readonly guide: Guide }) {
  const { say } = useText()
  return (
    <p className="camera-guide" role="status" data-guide={guide}>
      <Shape name={shapes[guide]} />
      {say(`scan.camera.guide.${guide}`)}
    </p>
  )
}
