/**
 * The words of the rules that both sides of the door use: who comes as what, what is asked before a dose, what is
 * shown as proof. One rule: closed lists; what they mean on which day stands in the policy pack.
 */
import { z } from 'zod'

/** As what somebody comes. The first that holds of a person is theirs; `facilitated` and the like are said by lists. */
export const Category = z.enum([
  'health-worker',
  'front-line',
  'sixty-plus',
  'comorbid',
  'citizen',
  'fifteen-to-eighteen',
  'twelve-to-fourteen',
  'pregnant',
  'lactating',
  'facilitated',
])
export type Category = z.infer<typeof Category>

/** What opens a rule to somebody beyond their age; shown or said at the desk. */
export const Claim = z.enum(['health-worker', 'front-line', 'comorbidity', 'travel-abroad'])
export type Claim = z.infer<typeof Claim>

/** What is seen before a claim is taken. */
export const Proof = z.enum(['employment-certificate', 'comorbidity-certificate', 'travel-papers'])
export type Proof = z.infer<typeof Proof>

export const SiteKind = z.enum(['government', 'private'])
export type SiteKind = z.infer<typeof SiteKind>

/** Whose approval a dose outside a rule needs. */
export const Authority = z.enum(['in-charge', 'district-officer'])
export type Authority = z.infer<typeof Authority>

/** What is asked before a dose. */
export const Condition = z.enum([
  'covid-illness',
  'plasma-or-antibodies',
  'other-vaccine',
  'acutely-unwell',
  'allergy',
  'bleeding-disorder',
  'pregnant',
  'lactating',
])
export type Condition = z.infer<typeof Condition>

/** One of the listed illnesses, by its code in the pack. */
export const ComorbidityId = z.string().regex(/^[a-z0-9-]{3,40}$/)
export type ComorbidityId = z.infer<typeof ComorbidityId>
