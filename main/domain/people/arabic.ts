/**
 * Names out of Arabic letters, as Urdu, Kashmiri and Sindhi write them, into Latin. One rule: short vowels are not
 * written and none is guessed, so محمد is mhmd, and is compared by its consonants.
 */
import { letters } from './devanagari.ts'

const LETTERS = letters(
  // Urdu, and the same letters as Arabic keyboards give them.
  'ا a آ a ٱ a أ a إ i ب b پ p ت t ٹ t ث s ج j چ ch ح h خ kh د d ڈ d ذ z ر r ڑ r ز z ژ z س s ش sh ص s ض z ط t ظ z ع a',
  'غ gh ف f ق q ک k ك k گ g ل l م m ن n ں n و u ؤ u ہ h ه h ۂ h ھ h ة t ۃ t ی i ي i ى i ئ i ے e ۓ e',
  // Kashmiri
  'ۄ o ۆ o ێ e ؠ i ۍ i ٲ a ٳ a',
  // Sindhi
  'ٻ b ڀ bh ٺ th ٽ t ٿ th ڄ j ڃ n ڇ chh ڌ dh ڏ d ڊ d ڍ dh ڦ ph ڪ k ڳ g ڱ n ڻ n',
  // Vowel signs, where somebody wrote them.
  '\u064e a \u064f u \u0650 i \u0670 a \u064b an',
)

/** Each of two sounds by its place: a vowel between consonants, else a consonant. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^اآأعوی\u064e-\u0650])[ہه](?!\p{L})/gu, 'a'],
  [/(?<!\p{L})و|و(?=[اآیيے])|(?<=[اآ])و(?=[یيے])/gu, 'v'],
  [/(?<!\p{L})[یي]|[یي](?=[اآو])/gu, 'y'],
]

/** Every word of these letters in small Latin ones, خان as khan with its long vowel; other scripts stay as they are. */
export function transliterateArabic(text: string): string {
  return text.normalize('NFC').replace(/[\p{Script=Arabic}\u064b-\u0655\u0670]+/gu, (word) => {
    const placed = PLACES.reduce((form, [from, to]) => form.replace(from, to), word)
    return placed.replace(/[^a-z]/gu, (letter) => LETTERS.get(letter) ?? '')
  })
}
