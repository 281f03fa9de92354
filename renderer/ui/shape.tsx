/** Small shapes that say the same as the word beside them. One rule: never without that word. */
import './shape.css'

export type ShapeName = 'info' | 'good' | 'look' | 'stop' | 'waiting' | 'confirmed' | 'offline' | 'online'

const paths: Readonly<Record<ShapeName, string>> = {
  // A circle with an i.
  info: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.9 5.8v5h1.8v-5ZM8 3.7a1.1 1.1 0 1 0 0 2.2 1.1 1.1 0 0 0 0-2.2Z',
  // A tick in a full circle.
  good: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.3 4.1L7 9.4 4.9 7.3 3.7 8.5 7 11.8l5.5-5.5Z',
  // A triangle with a mark.
  look: 'M8 1.2 15.3 14.6H.7ZM7.1 6v4.4h1.8V6ZM8 11.2a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z',
  // An octagon with a bar.
  stop: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Zm-1 6.1v1.8h7.8V7.1Z',
  // A circle, one quarter gone.
  waiting: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.8A5.2 5.2 0 1 0 13.2 8H8Z',
  confirmed: 'M13.2 2.6 15 4.4 6.3 13.1 1 7.8 2.8 6l3.5 3.5Z',
  // A ring cut across.
  offline:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.8A5.2 5.2 0 0 0 3.8 11L11 3.8A5.2 5.2 0 0 0 8 2.8Zm4.2 2.3L5 12.2a5.2 5.2 0 0 0 7.2-7.1Z',
  online:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 8 2.8ZM8 5.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2Z',
}

export function Shape({ name }: { readonly name: ShapeName }) {
  return (
    <svg className="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} fillRule="evenodd" />
    </svg>
  )
}
