/**
 * The keys by which UIDAI signs Secure QR codes and offline e-KYC files. One rule: a signer is known by the fingerprint
 * of its certificate; two different keys of UIDAI's have borne the same name.
 */
import { type Answer, done, refuse } from '#contract/answer'
import { Hash, LocalDate } from '#contract/fields'
import { sha256Hex } from '../hash.ts'
import { KNOWN_PINS } from './known-pins.ts'

export interface UidaiPin {
  /** As the programme's people speak of it. */
  readonly name: string
  /** Common name of the certificate's subject, with UIDAI for the authority's full name. */
  readonly subject: string
  /** SHA-256 of the certificate (DER). */
  readonly fingerprint: Hash
  readonly validFrom: LocalDate
  readonly validTo: LocalDate
  /** Hexadecimal, as certificates show it. */
  readonly serial: string
  /** True for a key that is not UIDAI's and was pinned to try things out. */
  readonly test: boolean
}

/** In the order in which they came. All are RSA with 2048 bits; the retired ones still answer for what they signed. */
export const UIDAI_PINS: readonly UidaiPin[] = [
  pin(
    'UIDAI 2017',
    'DS UIDAI 4',
    'D6C8D0',
    ['2017-06-08', '2020-06-07'],
    'fcf31a3f89211615ebd5d449ac33d8d381f654d2e2d15037d5cc8d4aeb72f836',
  ),
  pin(
    'UIDAI 2018',
    'DS UIDAI 7',
    'E6DD91',
    ['2018-06-08', '2021-06-07'],
    '49e298532243ce28e2633a7e4f403d9ca78cbfda8b3bbde70324837273ba4d31',
  ),
  pin(
    'UIDAI offline 2017',
    'DS UIDAI 03',
    '53676DC2',
    ['2017-04-27', '2019-04-09'],
    '35575c63c72106e803511004f94bfda54952b2cf2184c3ce1aad61f1964c58d0',
  ),
  pin(
    'UIDAI offline 2019',
    'DS UIDAI 04',
    '5394B1E5',
    ['2019-03-15', '2021-02-28'],
    'e0f5596d2c48e19f9cc184bccde7129e2d8987f905c73b87d1851c35c622d852',
  ),
  pin(
    'UIDAI offline 2021',
    'DS UIDAI 05',
    '53995A33',
    ['2021-02-26', '2024-02-27'],
    'e0f0f869d32efc7e80fae2223717a56dcf8b616f820b542a49e5bd5abf1c0f7d',
  ),
  pin(
    'UIDAI offline 2024',
    'DS UIDAI 05',
    '624961F5',
    ['2024-02-21', '2026-02-16'],
    '00573c692cf04fbee113ae5fd52f2a654d361bf8ee4d06c46008906b36df8169',
  ),
  pin(
    'UIDAI offline 2026',
    'DS UIDAI 06',
    '624C4F50',
    ['2026-02-03', '2029-02-03'],
    'e0304b9e61ee3640ecddae2db4b617f2e2678f57dbc2826c2f86ac5c04f277df',
  ),
]

function pin(
  name: string,
  subject: string,
  serial: string,
  [from, to]: readonly [from: string, to: string],
  fingerprint: string,
): UidaiPin {
  const [validFrom, validTo] = [LocalDate.parse(from), LocalDate.parse(to)]
  return { name, subject, fingerprint: Hash.parse(fingerprint), validFrom, validTo, serial, test: false }
}

/**
 * Asked before anything is verified. A test key has no place in a production build; what remains must be exactly the
 * list whose digest was compiled in beside it, in either build. It finds a slip and a line that was changed or added,
 * not somebody who builds the whole app anew: against them stands the signature of the installer.
 */
export function checkPins(
  pins: readonly UidaiPin[],
  build: 'production' | 'development',
): Answer<null, 'test-key-pinned' | 'pins-broken'> {
  if (build === 'production' && pins.some(({ test }) => test)) return refuse('test-key-pinned')
  const real = pins.filter(({ test }) => !test).map(({ fingerprint }) => fingerprint)
  return sha256Hex(real.join('\n')) === KNOWN_PINS ? done(null) : refuse('pins-broken')
}
