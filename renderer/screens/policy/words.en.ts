/** The words of the rules in English: claims, proofs, conditions, categories. */
export const policyWordsEn = {
  /** What opens a rule to somebody, as in "it is open to health-care workers". */
  needs: {
    'health-worker': 'health-care workers',
    'front-line': 'front-line workers',
    comorbidity: 'people with a listed illness',
    'travel-abroad': 'those who travel abroad',
    private: 'private sites',
    government: 'government sites',
  },
  claims: {
    'health-worker': 'Health-care worker',
    'front-line': 'Front-line worker',
    comorbidity: 'Listed illness',
    'travel-abroad': 'Travels abroad to study, for work or for games',
  },
  proofs: {
    'employment-certificate': 'employment certificate',
    'comorbidity-certificate': 'doctor’s certificate of the illness',
    'travel-papers': 'travel papers and passport',
  },
  conditions: {
    'covid-illness': 'COVID-19 illness, recently or now',
    'plasma-or-antibodies': 'Plasma or antibodies received',
    'other-vaccine': 'Another vaccine in the past 14 days',
    'acutely-unwell': 'Unwell today, with fever or in hospital',
    allergy: 'Severe allergy to an earlier dose, a vaccine or an injection',
    'bleeding-disorder': 'Bleeding disorder or blood thinners',
    pregnant: 'Pregnant',
    lactating: 'Breastfeeding',
  },
  categories: {
    'health-worker': 'Health-care worker',
    'front-line': 'Front-line worker',
    'sixty-plus': '60 years and more',
    comorbid: '45 to 59 with a listed illness',
    citizen: 'Citizen',
    'fifteen-to-eighteen': '15 to 18 years',
    'twelve-to-fourteen': '12 to 14 years',
    pregnant: 'Pregnant',
    lactating: 'Breastfeeding',
    facilitated: 'Without an ID, facilitated',
  },
} as const
