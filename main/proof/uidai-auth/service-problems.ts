/**
 * UIDAI's error codes as what the desk can do about them (Authentication API 2.5 and OTP Request API 2.5, API error
 * codes). One rule: a code that is not listed is the service's refusal, never a yes and never the person's fault.
 */
export type ServiceProblem =
  /** Ask again for name, gender and birth; they are not those of this number. */
  | 'not-the-person'
  | 'otp-wrong'
  /** Ask for a new one: too late, too many tries, or another one's. */
  | 'otp-expired'
  /** The number has no mobile phone or e-mail that an OTP could go to. */
  | 'contact-missing'
  | 'too-many-otps'
  /** Cancelled, suspended, of a dead person, or never given. */
  | 'number-not-in-use'
  /** Its holder has locked the number or the biometrics. */
  | 'locked-by-holder'
  | 'no-consent'
  /** This computer's clock is behind or ahead. */
  | 'clock-wrong'
  /** A fault on UIDAI's side that passes. */
  | 'service-busy'
  /** Keys, licence or form are not as UIDAI wants them: for whoever set this up. */
  | 'service-refused'

const CODES: Readonly<Record<Exclude<ServiceProblem, 'service-refused'>, readonly string[]>> = {
  'not-the-person': ['100', '200', '300'],
  'otp-wrong': ['400'],
  'otp-expired': ['402', '403'],
  'contact-missing': ['110', '111', '112', '113', '114', '115'],
  'too-many-otps': ['952', '953'],
  'number-not-in-use': ['992', '994', '995', '996', '997', '998'],
  'locked-by-holder': ['330', '331', '332'],
  'no-consent': ['512'],
  'clock-wrong': ['561', '562'],
  'service-busy': ['930', '931', '932', '933', '934', '935', '936', '937', '938', '939', '950', '951', '999'],
}

const PROBLEMS: ReadonlyMap<string, ServiceProblem> = new Map(
  Object.entries(CODES).flatMap(([problem, codes]) => codes.map((code) => [code, problem as ServiceProblem] as const)),
)

export const problemOf = (code: string): ServiceProblem => PROBLEMS.get(code) ?? 'service-refused'
