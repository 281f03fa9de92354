/** The packs that Teeka brings along. One rule: a pack that does not hold together stops the start, not a dose. */
import { PolicyPack } from './policy-pack.ts'
import indiaCovidText from './packs/india-covid.json' with { type: 'json' }

/** COVID-19 vaccination in India, January 2021 to the last order taken in. */
export const indiaCovid: PolicyPack = PolicyPack.parse(indiaCovidText)
