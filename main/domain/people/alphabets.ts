/**
 * Names out of Ol Chiki (Santali) and Meetei Mayek (Manipuri). One rule: letter by letter; Meetei consonants go by
 * Devanagari's, for they too have an a that is not written.
 */
import { letters, spellWord } from './devanagari.ts'

const OL_CHIKI = letters(
  'ᱚ a ᱛ t ᱜ g ᱝ ng ᱞ l ᱟ a ᱠ k ᱡ j ᱢ m ᱣ w ᱤ i ᱥ s ᱦ h ᱧ n ᱨ r ᱩ u ᱪ ch ᱫ d ᱬ n ᱭ y ᱮ e ᱯ p ᱰ d ᱱ n ᱲ r ᱳ o ᱴ t ᱵ b ᱶ w ᱷ h',
)

const MEETEI = letters(
  'ꯀ क ꯁ स ꯂ ल ꯃ म ꯄ प ꯅ न ꯆ च ꯇ त ꯈ ख ꯉ ङ ꯊ थ ꯋ व ꯌ य ꯍ ह ꯎ उ ꯏ इ ꯐ फ ꯑ अ ꯒ ग ꯓ झ ꯔ र ꯕ ब ꯖ ज ꯗ द ꯘ घ ꯙ ध ꯚ भ',
  'ꯛ क् ꯜ ल् ꯝ म् ꯞ प् ꯟ न् ꯠ त् ꯡ ङ् ꯢ इ ꯣ ो ꯤ ि ꯥ ा ꯦ े ꯧ ौ ꯨ ु ꯩ ै ꯪ ं ꯭ \u094d',
)

/** Every word of these two scripts in small Latin letters, ᱥᱩᱱᱤᱛᱟ as sunita; other scripts stay as they are. */
export function transliterateAlphabets(text: string): string {
  return text
    .replace(/[\u1c50-\u1c7f]/g, (letter) => OL_CHIKI.get(letter) ?? '')
    .replace(/[\uabc0-\uabff]+/g, (word) =>
      spellWord(word.replace(/./gu, (letter) => MEETEI.get(letter) ?? '').normalize('NFC'), {
        impliedA: 'said',
        lastNasal: 'n',
      }),
    )
}
