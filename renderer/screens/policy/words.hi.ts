/** The words of the rules in Hindi. */
import type { Same } from '../../text/shape.ts'
import type { policyWordsEn } from './words.en.ts'

export const policyWordsHi: Same<typeof policyWordsEn> = {
  needs: {
    'health-worker': 'स्वास्थ्य कर्मी',
    'front-line': 'अग्रिम पंक्ति के कर्मी',
    comorbidity: 'सूचीबद्ध बीमारी वाले लोग',
    'travel-abroad': 'विदेश जाने वाले लोग',
    private: 'निजी केंद्र',
    government: 'सरकारी केंद्र',
  },
  claims: {
    'health-worker': 'स्वास्थ्य कर्मी',
    'front-line': 'अग्रिम पंक्ति का कर्मी',
    comorbidity: 'सूचीबद्ध बीमारी',
    'travel-abroad': 'पढ़ाई, काम या खेल के लिए विदेश यात्रा',
  },
  proofs: {
    'employment-certificate': 'रोज़गार प्रमाणपत्र',
    'comorbidity-certificate': 'बीमारी का डॉक्टर का प्रमाणपत्र',
    'travel-papers': 'यात्रा के काग़ज़ और पासपोर्ट',
  },
  conditions: {
    'covid-illness': 'हाल में या अभी कोविड-19 की बीमारी',
    'plasma-or-antibodies': 'प्लाज़्मा या एंटीबॉडी ली',
    'other-vaccine': 'पिछले 14 दिनों में कोई और टीका',
    'acutely-unwell': 'आज अस्वस्थ, बुख़ार या अस्पताल में',
    allergy: 'पिछली खुराक, किसी टीके या इंजेक्शन से गंभीर एलर्जी',
    'bleeding-disorder': 'रक्तस्राव का रोग या ख़ून पतला करने की दवा',
    pregnant: 'गर्भवती',
    lactating: 'स्तनपान कराती हैं',
  },
  categories: {
    'health-worker': 'स्वास्थ्य कर्मी',
    'front-line': 'अग्रिम पंक्ति का कर्मी',
    'sixty-plus': '60 वर्ष और अधिक',
    comorbid: '45 से 59, सूचीबद्ध बीमारी सहित',
    citizen: 'नागरिक',
    'fifteen-to-eighteen': '15 से 18 वर्ष',
    'twelve-to-fourteen': '12 से 14 वर्ष',
    pregnant: 'गर्भवती',
    lactating: 'स्तनपान कराती हैं',
    facilitated: 'बिना पहचान पत्र, सहायक द्वारा',
  },
}
