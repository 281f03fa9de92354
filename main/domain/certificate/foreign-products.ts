/**
 * What products abroad are called, by the codes of the EU's value sets (version 1.15) and of ICD-11. One rule: a code
 * that is not here is shown as it stands.
 */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['EU/1/20/1528', 'Comirnaty'],
  ['EU/1/20/1507', 'Spikevax'],
  ['EU/1/21/1529', 'Vaxzevria'],
  ['EU/1/20/1525', 'Jcovden'],
  ['EU/1/21/1618', 'Nuvaxovid'],
  ['EU/1/21/1624', 'COVID-19 Vaccine Valneva'],
  ['Sputnik-V', 'Sputnik V'],
  ['Sputnik-Light', 'Sputnik Light'],
  ['Sputnik-M', 'Sputnik M'],
  ['Inactivated-SARS-CoV-2-Vero-Cell', 'Inactivated SARS-CoV-2 (Vero Cell)'],
  ['XM97T2', 'Covishield'],
  ['XM1G90', 'Covaxin'],
  ['XM9T65', 'Novavax'],
  ['XM5ZJ4', 'Sputnik V'],
  ['XM5QM6', 'Sputnik Light'],
  ['XM52P3', 'ZyCoV-D'],
])

export const foreignProductName = (code: string): string => NAMES.get(code) ?? code
