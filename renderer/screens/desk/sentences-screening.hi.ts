/** What is asked before the dose, in Hindi. */
import type { Same } from '../../text/shape.ts'
import type { screeningEn } from './sentences-screening.en.ts'

export const screeningHi: Same<typeof screeningEn> = {
  screening: {
    title: 'खुराक से पहले पूछें',
    bookedAs: 'बुकिंग के अनुसार: {{claim}}। प्रमाण देखें; Enter से पक्का होता है, उसका अंक दबाने से हटता है।',
    comesAs: 'किस रूप में आए, देखे गए प्रमाण सहित',
    any: 'क्या आज इनमें से कुछ लागू है?',
    proof: 'देखा: {{proof}}',
    none: 'इनमें से कुछ नहीं',
    note: 'दर्ज करें',
    saidBefore: '{{at}} को बताया और दिखाया: {{claim}}। प्रमाण देखें; Enter से पक्का होता है, उसका अंक दबाने से हटता है।',
    illness: 'प्रमाणपत्र में लिखी बीमारी',
    choose: 'सूची से चुनें',
    illnessMissing: 'बताएँ कि प्रमाणपत्र में कौन-सी सूचीबद्ध बीमारी है।',
    since: '{{condition}}: कब समाप्त हुआ?',
    sinceHint: 'पहले दिन, जैसे 23 11 2026। पता न हो तो ख़ाली छोड़ें; तब आज गिना जाएगा।',
    booked: 'अपॉइंटमेंट कब लिया गया था?',
    bookedHint: 'नियम बदलने से पहले लिए गए अपॉइंटमेंट माने जाते हैं। न हो तो ख़ाली छोड़ें।',
    dayToCome: 'यह दिन अभी नहीं आया।',
    askAgain: 'फिर पूछें',
    said: 'पूछा गया: कुछ लागू नहीं।',
    saidSome: 'बताया: {{said}}।',
  },
}
