/** Twelve invented people of a practice day. One rule: nobody of them exists, and no number of them belongs to anyone. */

export interface DemoPerson {
  readonly name: string
  readonly nativeName: string
  /** As typed: a year, or the day first. */
  readonly birth: string
  readonly gender: 'Female' | 'Male' | 'Other'
  readonly mobile: string
  /** Document and number as the verifier types them. */
  readonly document: string
  readonly number: string
  readonly came: 'by list' | 'walk-in'
}

const listed = (
  name: string,
  nativeName: string,
  birth: string,
  gender: DemoPerson['gender'],
  mobile: string,
  document: string,
  number: string,
): DemoPerson => ({ name, nativeName, birth, gender, mobile, document, number, came: 'by list' })

export const people: readonly DemoPerson[] = [
  listed('Sunita Ramesh Jadhav', 'सुनीता रमेश जाधव', '1974', 'Female', '9000000001', 'Voter ID (EPIC)', 'WKH1186253'),
  listed('Abdul Rahim Shaikh', 'अब्दुल रहीम शेख', '1968', 'Male', '9000000002', 'PAN card', 'ABCPS1234K'),
  listed(
    'Lakshmi Narayanan',
    'लक्ष्मी नारायणन',
    '1951',
    'Female',
    '9000000003',
    'Pension document (PPO)',
    '123456789012',
  ),
  listed('Gurpreet Singh', 'गुरप्रीत सिंह', '1982', 'Male', '9000000004', 'Driving licence', 'MH1220110012345'),
  listed('Mary D’Souza', 'मेरी डिसूज़ा', '1990', 'Female', '9000000005', 'Passport', 'J8369854'),
  listed('Kshetragya Sharma', 'क्षेत्रज्ञ शर्मा', '1979', 'Male', '9000000006', 'NPR smart card', '1234567890123456'),
  listed('Fatima Bi', 'फ़ातिमा बी', '1945', 'Female', '', 'Ration card', 'MH12RC4471'),
  listed('Ravi K.', 'रवि के.', '2001', 'Male', '9000000008', 'PAN card', 'AFZPK7190K'),
  listed(
    'Meenakshi Anantharamakrishnan',
    'मीनाक्षी अनंतरामकृष्णन',
    '1963',
    'Female',
    '9000000009',
    'Voter ID (EPIC)',
    'ABC1234566',
  ),
  listed('Devi', 'देवी', '1938', 'Female', '', 'Service ID', 'ZP-PUNE-221'),
  {
    ...listed('Arjun Vitthal Pawar', 'अर्जुन विठ्ठल पवार', '14 06 1995', 'Male', '9000000011', 'PAN card', 'BNZPP2501J'),
    came: 'walk-in',
  },
  {
    ...listed('Zeenat Ansari', 'ज़ीनत अंसारी', '1987', 'Other', '9000000012', 'Voter ID (EPIC)', 'XYZ7654328'),
    came: 'walk-in',
  },
]

/** The day's list as the district sends it, with one row that nobody can read. */
export const dayList = (): string =>
  [
    'Name,Name in script,Year of birth,Gender,Mobile',
    ...people
      .filter(({ came }) => came === 'by list')
      .map(({ name, nativeName, birth, gender, mobile }) => [name, nativeName, birth, gender, mobile].join(',')),
    'Row Without Sense,,31 02 1980,x,12345',
  ].join('\r\n')
