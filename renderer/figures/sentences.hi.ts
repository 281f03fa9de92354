/** A session in figures, in Hindi. */
import type { Same } from '../text/shape.ts'
import type { figuresEn } from './sentences.en.ts'

export const figuresHi = {
  title: 'आँकड़ों में दिन',
  came_one: '{{count}} व्यक्ति आया',
  came_other: '{{count}} लोग आए',
  parts: {
    done: 'टीका लगा, घर गए',
    observing: 'निगरानी में',
    ready: 'खुराक के लिए तैयार',
    gate: 'द्वार पर',
    ended: 'बिना खुराक घर गए',
  },
  hours: 'दिन के हर घंटे में खुराकें',
  hour: 'घंटा',
  doses: 'खुराकें',
  noDose: 'अभी कोई खुराक नहीं',
  waiting: 'टोकन से टीके तक मिनट',
  minutesHead: 'मिनट',
  people: 'लोग',
  minutes: '{{from}}–{{to}}',
  minutesFrom: '{{from}}+',
  noToken: 'टोकन वाले किसी व्यक्ति को अभी टीका नहीं लगा',
  waitingSaid: 'आधे लोगों ने अधिक से अधिक {{median}} मिनट, दस में से नौ ने अधिक से अधिक {{p90}} मिनट प्रतीक्षा की।',
  prompt: '{{doses}} में से {{prompt}} खुराकें लगने के 10 मिनट के भीतर दर्ज हुईं।',
  effort: 'आधी खुराकों में अधिक से अधिक {{keys}} कुंजियाँ और {{seconds}} सेकंड लगे।',
} as const satisfies Same<typeof figuresEn>
