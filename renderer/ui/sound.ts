/** Two soft sounds, made and not loaded: the page's policy lets no media in. One rule: silence is never an error. */
const tunes = {
  /** Up a fifth: something is done. */
  finished: [523, 784],
  /** The same low note three times: look up. */
  danger: [330, 330, 330],
} as const

const NOTE_S = 0.18
const LOUD = 0.08

let context: AudioContext | undefined

export function playSound(name: keyof typeof tunes): void {
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  for (const [place, pitch] of tunes[name].entries()) note(context, pitch, context.currentTime + place * NOTE_S * 1.3)
}

function note(audio: AudioContext, pitch: number, at: number): void {
  const [tone, level] = [audio.createOscillator(), audio.createGain()]
  tone.frequency.value = pitch
  // Swelling and fading, because a tone that is cut off clicks.
  level.gain.setValueAtTime(0, at)
  level.gain.linearRampToValueAtTime(LOUD, at + 0.03)
  level.gain.linearRampToValueAtTime(0, at + NOTE_S)
  tone.connect(level).connect(audio.destination)
  tone.start(at)
  tone.stop(at + NOTE_S)
}
