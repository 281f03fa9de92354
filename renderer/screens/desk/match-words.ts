/** Somebody in the register who may be meant, in a few words. */
import type { Match } from '#contract/identity-views'
import type { Text } from '../../text/use-text.ts'

/** What a document or a number says outright, before any likeness. */
export const isCertain = ({ why }: Match): boolean => why !== 'probably' && why !== 'perhaps'

export const doseWords = (doses: Match['doses'], { say, sayDate }: Text): string =>
  doses.length === 0
    ? say('desk.scanned.noDoses')
    : doses
        .map(({ number, of, product, day }) => say('desk.scanned.dose', { number, of, product, day: sayDate(day) }))
        .join('; ')
