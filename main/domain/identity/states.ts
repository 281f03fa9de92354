/** The two letters by which licences and disability cards name a state, old ones included. */
const CODES =
  'AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TG TN TR TS UA UK UP WB'

const states = new Set(CODES.split(' '))

export function isStateCode(code: string): boolean {
  return states.has(code)
}
