/** Refusals of the observation room and of adverse events, in English. */
import type { CareRefusals } from './care-refusals.ts'

export const careRefusalsEn: CareRefusals = {
  'dose-unknown': 'This dose is not in the register. Open the board again.',
  'observation-not-over':
    'The time is not over yet[[: {{minutes}} more minutes]]. Let them wait, or record that they left early.',
  'exit-before-dose': 'Nobody leaves before their dose. Correct the time of the exit.',
  'exit-in-future': 'This time has not come yet. Correct the time of the exit.',
  'no-dose-recorded':
    'No dose of this person is recorded here, so there is nothing to report against. Record the dose first, also late.',
  'onset-before-dose':
    'The signs cannot begin before the dose was given. Correct the date or the time; what you wrote is kept.',
  'onset-in-future': 'The signs cannot begin later than now. Correct the date or the time; what you wrote is kept.',
  'criteria-needed':
    'A serious event needs at least one reason why it is serious, and one that is not serious has none. Choose again.',
  'case-unknown': 'This case is not in the register. Open the list of cases again.',
  'nothing-said': 'Nothing was changed, so nothing was saved.',
  'told-before-reported':
    'This can only have happened after the dose and not later than now. Correct the date or the time.',
}
