/** The people that the stand-in for UIDAI knows, under the numbers of UIDAI's own test series. One rule: all invented. */
export interface StandInPerson {
  readonly uid: string
  readonly name: string
  readonly gender: 'F' | 'M' | 'T'
  readonly dob: string
  readonly otp: string
  readonly reachedBy: readonly ('sms' | 'email')[]
  readonly state: 'in-use' | 'cancelled' | 'suspended'
}

export const SUNITA: StandInPerson = {
  uid: '999941057058',
  name: 'Sunita Jadhav',
  gender: 'F',
  dob: '1974-02-14',
  otp: '482913',
  reachedBy: ['sms', 'email'],
  state: 'in-use',
}

/** Has no telephone. */
export const BHASKAR: StandInPerson = {
  uid: '999971658847',
  name: 'Bhaskar Rao Kulkarni',
  gender: 'M',
  dob: '1951-08-30',
  otp: '730264',
  reachedBy: [],
  state: 'in-use',
}

export const REKHA: StandInPerson = {
  uid: '999999990019',
  name: 'Rekha Pawar',
  gender: 'F',
  dob: '1988-11-02',
  otp: '115807',
  reachedBy: ['sms'],
  state: 'suspended',
}

export const PEOPLE: readonly StandInPerson[] = [SUNITA, BHASKAR, REKHA]
