/** Refusals of corrections, in Hindi. */
import type { correctionRefusalsEn } from './correction-refusals.en.ts'

export const correctionRefusalsHi: { readonly [K in keyof typeof correctionRefusalsEn]: string } = {
  'birth-after-dose': 'यह जन्म डोज़[[ ({{day}})]] के बाद का है। पहचान पत्र फिर पढ़ें, या पहले डोज़ सुधारें।',
  'nothing-changed': 'यही पहले से लिखा है। बदलें, या वापस जाएँ।',
  'number-taken':
    'इस व्यक्ति की डोज़ {{number}} पहले से दर्ज है[[, {{day}} को]]। दोनों में से एक दी ही न गई हो तो उसे हटाएँ; दोनों दी गई हों तो वही बताएँ।',
  'other-product':
    'इनकी पहली डोज़ दूसरे टीके की थी[[: {{before}}, न कि {{product}}]]। लेबल फिर पढ़ें; सच में यही दिया गया हो तो वही बताएँ।',
  'given-before-vial': 'शीशी उसके बाद खुली थी[[, {{opened}} पर]]। समय फिर पढ़ें; शीशी देर से दर्ज हुई हो तो वही बताएँ।',
  'revocations-untrusted':
    'यह राष्ट्रीय सर्वर की हस्ताक्षरित निरस्तीकरण सूची नहीं है, या बाद में बदली गई है। यह नहीं ली गई; ज़िले से फ़ाइल फिर माँगें।',
  'no-revocations': 'यहाँ अभी निरस्तीकरण सूची नहीं है। पहले उसे मँगाएँ।',
  'revocations-older': 'यह सूची यहाँ की सूची से पुरानी है[[, जो {{heldAsOf}} की है]]। नई वाली ही रहेगी।',
}
