/** Invented people for measuring, the same ones every time. One rule: seeded, so that two runs measure the same. */
import { PersonId, PersonName, type SessionId } from '#contract/fields'
import type { BodyOf } from '#domain/events/index'
import { uuidV7 } from '../../main/register/ids.ts'

const GIVEN = `Aarti Abdul Ajay Alka Amina Amit Anil Anita Anjali Arjun Asha Ashok Bharat Chandra Deepak Devi Dinesh
Farhan Fatima Ganesh Gauri Geeta Gopal Govind Hari Harish Imran Indira Jagdish Jyoti Kailash Kamala Karan Kavita Kiran
Krishna Kusum Lakshmi Lata Leela Madhav Mahesh Mala Manoj Maya Meena Mohan Mukesh Nagesh Nandini Naresh Neha Nikhil
Nirmala Omprakash Padma Pankaj Parvati Pooja Prakash Pramod Prem Priya Radha Raju Rakesh Ramesh Rani Rashid Ravi Rekha
Renu Ritu Rohit Rukmini Sadhana Salma Sandeep Sangeeta Sanjay Sarita Satish Savita Shabana Shankar Shanti Sharad Sheela
Shivaji Shyam Sita Smita Sneha Subhash Sudha Sunil Sunita Suresh Sushma Uma Usha Vandana Vasant Vijay Vikas Vimala
Vinod Yash Yusuf Zeenat`.split(/\s+/)
const FAMILY =
  `Agarwal Ahmed Ansari Bai Banerjee Bhagat Bhosale Chavan Chaudhary Das Deshmukh Deshpande Gaikwad Ghosh Gupta
Iyer Jadhav Jain Jha Joshi Kadam Kale Kamble Khan Kulkarni Kumar Lokhande Mahajan Mehta Menon Mishra More Nair Naik
Narayanan Pandey Parmar Patel Patil Pawar Pillai Pingle Qureshi Rajput Rao Rathod Reddy Roy Sawant Saxena Shah Shaikh
Sharma Shetty Shinde Shukla Siddiqui Singh Sinha Solanki Subramanian Thakur Thorat Tiwari Tripathi Verma Wagh Yadav`.split(
    /\s+/,
  )

/** A small generator (mulberry32): good enough to spread people, and the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Registration = BodyOf<'person-registered.1'>

export function* population(count: number, sessionId: SessionId, seed = 7): Generator<Registration> {
  const chance = seeded(seed)
  const pick = (words: readonly string[]): string => words[Math.floor(chance() * words.length)] ?? ''
  for (let index = 0; index < count; index += 1) {
    const middle = chance() < 0.5 ? ` ${pick(GIVEN)}` : ''
    yield {
      personId: PersonId.parse(uuidV7(1_700_000_000_000 + index, randomBytesOf(chance))),
      sessionId,
      origin: 'list',
      name: PersonName.parse(misspelt(`${pick(GIVEN)}${middle} ${pick(FAMILY)}`, chance)),
      nativeName: null,
      birth: { kind: 'year', year: 1930 + Math.floor(chance() * 78) },
      gender: chance() < 0.5 ? 'female' : 'male',
      mobile: `${6 + Math.floor(chance() * 4)}${digits(9, chance)}`,
      referenceId: `${10_000_000_000_000 + index * 7}`,
    }
  }
}

const randomBytesOf = (chance: () => number): Uint8Array => Uint8Array.from({ length: 10 }, () => chance() * 256)
const digits = (count: number, chance: () => number): string =>
  Array.from({ length: count }, () => Math.floor(chance() * 10)).join('')

/** One name in twelve has a letter dropped or doubled, as lists do. */
export function misspelt(name: string, chance: () => number): string {
  if (chance() > 0.08) return name
  const at = 1 + Math.floor(chance() * (name.length - 2))
  if (!/\p{L}/u.test(name.charAt(at))) return name
  return name.slice(0, at) + (chance() < 0.5 ? '' : name.charAt(at).repeat(2)) + name.slice(at + 1)
}
