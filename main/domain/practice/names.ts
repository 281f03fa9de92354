/**
 * Names for practice, in the scripts that stand on India's cards. One rule: where a family's name stands, a word for
 * practice, sample or example stands here, so whoever is called so is nobody.
 */

/** A name in Latin letters and in its own script. */
export type Written = readonly [latin: string, own: string]

export interface NamePool {
  readonly script: string
  readonly women: readonly [Written, ...Written[]]
  readonly men: readonly [Written, ...Written[]]
  readonly families: readonly [Written, ...Written[]]
}

export const namePools: readonly [NamePool, ...NamePool[]] = [
  {
    script: 'Devanagari',
    women: [
      ['Vaidehi', 'वैदेही'],
      ['Shubhangi', 'शुभांगी'],
      ['Madhavi', 'माधवी'],
      ['Kalindi', 'कालिंदी'],
    ],
    men: [
      ['Digambar', 'दिगंबर'],
      ['Raghunath', 'रघुनाथ'],
      ['Onkar', 'ओंकार'],
      ['Tukaram', 'तुकाराम'],
    ],
    families: [
      ['Abhyas', 'अभ्यास'],
      ['Sarav', 'सराव'],
      ['Namuna', 'नमुना'],
    ],
  },
  {
    script: 'Bengali',
    women: [
      ['Moushumi', 'মৌসুমী'],
      ['Sharmila', 'শর্মিলা'],
      ['Krishnakali', 'কৃষ্ণকলি'],
    ],
    men: [
      ['Nirmal', 'নির্মল'],
      ['Subrata', 'সুব্রত'],
      ['Dipankar', 'দীপঙ্কর'],
    ],
    families: [
      ['Anushilan', 'অনুশীলন'],
      ['Namuna', 'নমুনা'],
    ],
  },
  {
    script: 'Gurmukhi',
    women: [
      ['Harleen', 'ਹਰਲੀਨ'],
      ['Simran', 'ਸਿਮਰਨ'],
      ['Navneet', 'ਨਵਨੀਤ'],
    ],
    men: [
      ['Gurbaksh', 'ਗੁਰਬਖ਼ਸ਼'],
      ['Manjit', 'ਮਨਜੀਤ'],
      ['Balwant', 'ਬਲਵੰਤ'],
    ],
    families: [
      ['Abhiaas', 'ਅਭਿਆਸ'],
      ['Namoona', 'ਨਮੂਨਾ'],
    ],
  },
  {
    script: 'Gujarati',
    women: [
      ['Hetal', 'હેતલ'],
      ['Jignasha', 'જિજ્ઞાશા'],
      ['Urvashi', 'ઉર્વશી'],
    ],
    men: [
      ['Bhadresh', 'ભદ્રેશ'],
      ['Kirit', 'કિરીટ'],
      ['Mukund', 'મુકુંદ'],
    ],
    families: [
      ['Mahavaro', 'મહાવરો'],
      ['Namuno', 'નમૂનો'],
    ],
  },
  {
    script: 'Oriya',
    women: [
      ['Sasmita', 'ସସ୍ମିତା'],
      ['Kuntala', 'କୁନ୍ତଳା'],
    ],
    men: [
      ['Bibhuti', 'ବିଭୂତି'],
      ['Jagannath', 'ଜଗନ୍ନାଥ'],
    ],
    families: [
      ['Abhyasa', 'ଅଭ୍ୟାସ'],
      ['Namuna', 'ନମୁନା'],
    ],
  },
  {
    script: 'Tamil',
    women: [
      ['Kayalvizhi', 'கயல்விழி'],
      ['Poongodi', 'பூங்கொடி'],
      ['Yazhini', 'யாழினி'],
    ],
    men: [
      ['Elango', 'இளங்கோ'],
      ['Murugesan', 'முருகேசன்'],
      ['Arivazhagan', 'அறிவழகன்'],
    ],
    families: [
      ['Payirchi', 'பயிற்சி'],
      ['Maathiri', 'மாதிரி'],
    ],
  },
  {
    script: 'Telugu',
    women: [
      ['Sirisha', 'శిరీష'],
      ['Venkatamma', 'వెంకటమ్మ'],
      ['Swarnalatha', 'స్వర్ణలత'],
    ],
    men: [
      ['Narasimhulu', 'నరసింహులు'],
      ['Yadagiri', 'యాదగిరి'],
      ['Ramulu', 'రాములు'],
    ],
    families: [
      ['Abhyasam', 'అభ్యాసం'],
      ['Namuna', 'నమూనా'],
    ],
  },
  {
    script: 'Kannada',
    women: [
      ['Gangamma', 'ಗಂಗಮ್ಮ'],
      ['Sharada', 'ಶಾರದಾ'],
      ['Nagaveni', 'ನಾಗವೇಣಿ'],
    ],
    men: [
      ['Basavaraj', 'ಬಸವರಾಜ'],
      ['Mallikarjun', 'ಮಲ್ಲಿಕಾರ್ಜುನ'],
      ['Shivanna', 'ಶಿವಣ್ಣ'],
    ],
    families: [
      ['Abhyasa', 'ಅಭ್ಯಾಸ'],
      ['Maadari', 'ಮಾದರಿ'],
    ],
  },
  {
    script: 'Malayalam',
    women: [
      ['Thankamma', 'തങ്കമ്മ'],
      ['Sreekala', 'ശ്രീകല'],
      ['Ambika', 'അംബിക'],
    ],
    men: [
      ['Kuttappan', 'കുട്ടപ്പൻ'],
      ['Velayudhan', 'വേലായുധൻ'],
      ['Shaji', 'ഷാജി'],
    ],
    families: [
      ['Parisheelanam', 'പരിശീലനം'],
      ['Maathruka', 'മാതൃക'],
    ],
  },
  {
    script: 'Arabic',
    women: [
      ['Nasreen', 'نسرین'],
      ['Shabana', 'شبانہ'],
      ['Rukhsana', 'رخسانہ'],
    ],
    men: [
      ['Iqbal', 'اقبال'],
      ['Naushad', 'نوشاد'],
      ['Salim', 'سلیم'],
    ],
    families: [
      ['Mashq', 'مشق'],
      ['Namoona', 'نمونہ'],
    ],
  },
  {
    script: 'Ol_Chiki',
    women: [
      ['Phulmani', 'ᱯᱷᱩᱞᱢᱚᱱᱤ'],
      ['Champa', 'ᱪᱚᱢᱯᱟ'],
    ],
    men: [
      ['Sidu', 'ᱥᱤᱫᱩ'],
      ['Babulal', 'ᱵᱟᱵᱩᱞᱟᱞ'],
    ],
    families: [
      ['Namuna', 'ᱱᱟᱢᱩᱱᱟ'],
      ['Ehop', 'ᱮᱦᱚᱯ'],
    ],
  },
  {
    script: 'Latin',
    women: [
      ['Philomena', 'Philomena'],
      ['Lalrinpuii', 'Lalrinpuii'],
      ['Temsula', 'Temsula'],
    ],
    men: [
      ['Bonaventure', 'Bonaventure'],
      ['Zothanmawia', 'Zothanmawia'],
      ['Imkong', 'Imkong'],
    ],
    families: [
      ['Rehearsal', 'Rehearsal'],
      ['Example', 'Example'],
    ],
  },
]
