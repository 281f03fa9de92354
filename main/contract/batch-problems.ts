/**
 * What a batch may be refused for, wherever it is received. One rule: every code here has its sentence on the screens.
 */

export const batchProblems = [
  // The manifest as a signed document.
  'not-a-signed-document',
  'other-type',
  'other-algorithm',
  // Its signer.
  'no-certificate',
  'several-certificates',
  'unprotected-certificate',
  'not-a-certificate',
  'other-issuer',
  'signature-does-not-hold',
  'not-valid-yet',
  'expired',
  'is-an-authority',
  'not-for-signatures',
  'for-another-purpose',
  'other-key-type',
  // What it says, and the events beside it.
  'not-a-statement',
  'contradicts-itself',
  'other-log',
  'other-bytes',
  'not-compressed',
  'too-large',
  'not-an-event',
  'other-count',
  'broken-chain',
  'other-root',
  // The log that it continues.
  'fork',
  'practice-and-real',
  'body-unreadable',
  // Who stands under its entries.
  'bad-seal',
  'no-seal',
  'no-right',
] as const
export type BatchProblemCode = (typeof batchProblems)[number]
