/**
 * The seed of the property tests. One rule: a test run is the same for everybody; whoever hunts for what nobody thought
 * of sets TEEKA_HUNT=1 and keeps what was found as a test of its own.
 */
import fc from 'fast-check'

if (process.env['TEEKA_HUNT'] === undefined) fc.configureGlobal({ seed: 20_261_123 })
