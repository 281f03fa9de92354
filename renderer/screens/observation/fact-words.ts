/** A fact of a case in words, for its history and for paper. */
import type { AefiFacts } from '#contract/aefi-fields'
import { NO_FACTS, said } from '#domain/aefi/standing'
import type { Text } from '../../text/use-text.ts'

export interface FactWords {
  readonly name: string
  readonly words: string
}

/** What a part says, in the order of the form. */
export function wordsOfFacts(facts: AefiFacts, text: Text): FactWords[] {
  const spoken = Object.keys(said(facts))
  return Object.entries(everyFact(facts, text))
    .filter(([name, { words }]) => spoken.includes(name) && words !== '')
    .map(([, fact]) => fact)
}

/** Every line of the form by its name, for what is to be filled in by hand. */
export const emptyFacts = (text: Text): FactWords[] => Object.values(everyFact(NO_FACTS, text))

function everyFact(facts: AefiFacts, text: Text): Record<keyof AefiFacts, FactWords> {
  const { say, sayMoment } = text
  const { onset, severity, criteria, signs, outcome, placeType, notified, investigated } = facts
  const list = (words: readonly string[] | undefined): string => (words ?? []).join(', ')
  return {
    onset: { name: say('aefi.list.onset'), words: onset === null ? '' : sayMoment(onset) },
    severity: { name: say('aefi.case.severity'), words: severity === null ? '' : say(`aefi.severities.${severity}`) },
    criteria: { name: say('aefi.case.criteria'), words: list(criteria?.map((one) => say(`aefi.criteria.${one}`))) },
    signs: { name: say('aefi.case.signs'), words: list(signs?.map((one) => say(`aefi.signs.${one}`))) },
    note: { name: say('aefi.case.note'), words: facts.note ?? '' },
    treatment: { name: say('aefi.case.treatment'), words: facts.treatment ?? '' },
    hospital: { name: say('aefi.case.hospital'), words: facts.hospital ?? '' },
    outcome: { name: say('aefi.case.outcome'), words: outcome === null ? '' : say(`aefi.outcomes.${outcome}`) },
    placeType: {
      name: say('aefi.case.placeType'),
      words: placeType === null ? '' : say(`aefi.placeTypes.${placeType}`),
    },
    diluentLot: { name: say('aefi.case.diluentLot'), words: facts.diluentLot ?? '' },
    notified: {
      name: say('aefi.case.notifiedTo'),
      words: notified === null ? '' : `${notified.to}, ${sayMoment(notified.at)}`,
    },
    investigated: {
      name: say('aefi.case.investigatedBy'),
      words: investigated === null ? '' : `${investigated.by}, ${sayMoment(investigated.at)}: ${investigated.finding}`,
    },
    districtNumber: { name: say('aefi.case.districtNumber'), words: facts.districtNumber ?? '' },
    withdrawn: { name: say('aefi.case.withdrawn'), words: facts.withdrawn ?? '' },
  }
}
