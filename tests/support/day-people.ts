/**
 * The people of the day that the journey and the demo play. One rule: nobody of them exists, and no number of them
 * belongs to anyone.
 */
export interface Comer {
  readonly name: string
  readonly nativeName: string
  readonly year: string
  readonly gender: 'Female' | 'Male' | 'Other'
  /** Empty where there is none. */
  readonly mobile: string
  readonly pan: string
  /** Of the booking; empty where none was given. */
  readonly code: string
}

const GIVEN = `Aarti,Bharat,Chandrika,Dinesh,Ekta,Firoz,Ganga,Hemant,Ila,Jagdish,Kusum,Lalit,Madhuri,Nitin,Omvati,
  Prakash,Qamar,Rukmini,Sanjay,Tulsi,Urmila,Vasant,Wahida,Yogesh,Zubeda,Anthony,Bhagwan,Champa,Damodar,Esther,Farhan,
  Gulabo,Harish,Indu,Javed,Kalpesh,Leela,Mukund,Noorjahan,Onkar,Padmini,Rafiq,Shobha,Trilok,Usha,Vikram,Yasmin,
  Zeba,Ambika,Bikram,Chhotelal,Durga,Eknath,Fulmani,Govind,Hasina`.split(/,\s*/)
const FAMILY = `Kulthe,Bhosale,Iyer,Chauhan,Mistry,Pathan,Oraon,Nayak,Ghosh,Trivedi,Reddy,Kamat,Menon,Soren,Yadav,
  Wagh,Qureshi,Gowda,Bhattacharya,Lohar,Zende,Dsouza,Ansari,Hegde,Vyas,Fernandes,Ujgare,Tirkey,Jamadar,Rathod,Abbasi,
  Mahato,Saini,Pillai,Khan,Thorat,Subramanian,Ekka,Banerjee,Joshi,Murmu,Dalvi,Lingayat,Rawat,Naik,Chettiar,Shaikh,
  Munda,Agarwal,Gurung,Kushwaha,Barla,Phadke,Hansda,Sawant,Mirza`.split(/,\s*/)

/** As many as there are letters: the mobile of every seventh is missing. */
function somebody(at: number): Comer {
  const round = Math.floor(at / GIVEN.length)
  const name = `${GIVEN[at % GIVEN.length] ?? ''} ${FAMILY[(at + round * 19) % FAMILY.length] ?? ''}`
  return {
    name,
    nativeName: '',
    year: String(1941 + ((at * 7) % 62)),
    gender: at % 2 === 0 ? 'Female' : 'Male',
    mobile: at % 7 === 3 ? '' : `90000${String(10_000 + at)}`,
    pan: panOf(at),
    code: '',
  }
}

function panOf(at: number): string {
  const letter = (place: number): string => String.fromCodePoint(65 + (place % 26))
  return `${letter(at)}${letter(at * 3 + 1)}${letter(at * 5 + 2)}P${letter(at + 7)}${String(1001 + at * 37)}${letter(at * 11)}`
}

/** Those whose names are not like the others': one word, several scripts, very long, with signs in them. */
const UNLIKE: readonly Pick<Comer, 'name' | 'nativeName'>[] = [
  { name: 'Sunita Ramesh Jadhav', nativeName: 'सुनीता रमेश जाधव' },
  { name: 'Devi', nativeName: 'देवी' },
  { name: 'Lakshmi Narayanan', nativeName: 'லட்சுமி நாராயணன்' },
  { name: 'Venkatanarasimharajuvaripeta Lakshminarasimhan Anantharamakrishnan', nativeName: '' },
  { name: 'Mary D’Souza', nativeName: 'मेरी डिसूज़ा' },
  { name: 'Gurpreet Singh', nativeName: 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ' },
  { name: 'Fatima Bi', nativeName: 'فاطمہ بی' },
  { name: 'Subhashchandra Bandyopadhyay', nativeName: 'সুভাষচন্দ্র বন্দ্যোপাধ্যায়' },
  { name: 'Ravi K.', nativeName: 'రవి కె.' },
  { name: 'Kshetragya Sharma', nativeName: 'क्षेत्रज्ञ शर्मा' },
]

const all = Array.from({ length: 112 }, (_, at): Comer => ({ ...somebody(at), ...UNLIKE[at] }))
const part = (from: number, to: number): readonly Comer[] => all.slice(from, to)
const one = (at: number): Comer => {
  const found = all[at]
  if (found === undefined) throw new Error(`there is nobody ${at}`)
  return found
}

/** On the list, in hand at the desk one by one; the first with the code of a booking. */
export const atDesk: readonly Comer[] = part(0, 22).map((comer, at) => (at === 3 ? { ...comer, code: '4821' } : comer))
/** On the list, and gone through by calls: the same once more would teach nothing. */
export const byCalls: readonly Comer[] = part(22, 58)
/** On the list, and not coming. */
export const noShows: readonly Comer[] = part(58, 70)
/** Not on the list. */
export const walkIns: readonly Comer[] = part(70, 82)
export const walkInsByCalls: readonly Comer[] = part(82, 103)
/** Not on the list, and what is said of each in the day. */
export const cast = {
  refuses: one(103),
  refusesToo: one(104),
  feverish: one(105),
  unwell: one(106),
  late: one(107),
  misheard: one(108),
  /** Known by certificates of another centre. */
  second: { ...one(109), name: 'Harbhajan Kaur', nativeName: '' },
  early: { ...one(110), name: 'Ismail Tamboli', nativeName: '' },
  mixedUp: { ...one(111), name: 'Kalpana Deshpande', nativeName: '' },
} as const

/** As the district sends it, with one row that nobody can read. */
export const listOfDay = (): string =>
  [
    'Name,Name in script,Year of birth,Gender,Mobile,Code',
    ...[...atDesk, ...byCalls, ...noShows].map(({ name, nativeName, year, gender, mobile, code }) =>
      [name, nativeName, year, gender, mobile, code].join(','),
    ),
    'Row Without Sense,,31 02 1980,x,12345,',
  ].join('\r\n')
