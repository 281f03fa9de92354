/** Refusals of corrections, in English. */
export const correctionRefusalsEn = {
  'birth-after-dose':
    'This birth lies after the dose[[ of {{day}}]]. Read the document again, or correct the dose first.',
  'nothing-changed': 'This is what stands there already. Change it, or go back.',
  'number-taken':
    'Dose {{number}} of this person is recorded already[[, on {{day}}]]. If one of the two was never given, take that one out; if both were given, say so.',
  'other-product':
    'Their earlier dose was another vaccine[[: {{before}}, not {{product}}]]. Read the label again; if it was really given, say so.',
  'given-before-vial':
    'The vial was opened later than that[[, at {{opened}}]]. Read the time again; if the vial was entered late, say so.',
  'revocations-untrusted':
    'This is not a list of revocations that the national server signed, or it was changed since. It was not taken; ask the district for the file again.',
  'no-revocations': 'No list of revocations is here yet. Fetch it first.',
  'revocations-older': 'This list is older than the one here[[, which is of {{heldAsOf}}]]. The newer one stays.',
} as const
