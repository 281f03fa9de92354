/** Asking UIDAI, where it was set up. One rule: the number lives for one request, and what is kept is the yes. */
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import type { OutputOf } from '#contract/calls'
import { readAadhaar } from '#domain/identity/aadhaar'
import { takeNumber } from '#proof/uidai-auth/aadhaar-number'
import { type Context, mustHome } from '../context.ts'
import type { HeldScan } from '../identity/held-scans.ts'
import { blank } from '../identity/readings.ts'
import { aadhaarCanonical, tokenOf } from '../matching/tokens.ts'
import type { OnlineAuthentication } from '../online/online-authentication.ts'
import { type PersonRow, personRow } from '../views/person-row.ts'
import type { Handlers } from './handler.ts'

type Problem = ProblemOf<'online.ask'>

export const onlineHandlers = {
  'online.state': (_input, context) => done(stateOf(context)),

  'online.setUp': ({ configuration }, context) => {
    const set = context.online.setUp(configuration, mustHome(context).centre.mode)
    if (!set.ok) return set
    context.announce(['trust'])
    return done(stateOf(context))
  },

  'online.askOtp': ({ number, consent, channel }, context) => {
    const taken = takeNumber(number)
    return taken.ok ? serviceOf(context).askOtp({ number: taken.value, consent, channel }) : taken
  },

  'online.ask': (input, context) => askAbout(input, context),
} satisfies Partial<Handlers>

const serviceOf = (context: Context): OnlineAuthentication => context.online.service(mustHome(context).centre.mode)

const stateOf = (context: Context): OutputOf<'online.state'> => ({ state: serviceOf(context).on ? 'on' : 'off' })

async function askAbout(
  { personId, number, consent, factor }: ParsedOf<'online.ask'>,
  context: Context,
): Promise<Answer<OutputOf<'online.ask'>, Problem>> {
  const person = personRow(context.db, personId)
  if (person === undefined) return refuse('person-unknown')
  const taken = takeNumber(number)
  if (!taken.ok) return taken
  const { name, gender, birth } = person
  const demographic = { kind: 'demographic', name, gender, birth, leastNameMatch: 100 } as const
  // With an OTP the same data are asked about: it proves whose number it is, not whose name.
  const asked = factor.kind === 'otp' ? { ...factor, person: demographic } : demographic
  const said = await serviceOf(context).authenticate({ number: taken.value, consent, factor: asked })
  if (!said.ok) return said
  const { replyHash: hash, signer, at: madeAt } = said.value
  const evidence = { hash, signer, madeAt }
  const presence = factor.kind === 'otp' ? 'proven' : 'open'
  const held = { ...heldFor(person, readAadhaar(number), evidence, context), presence } as const
  context.scans.hold(held)
  return done({ scanId: held.scanId, masked: held.masked, at: madeAt })
}

/** UIDAI said yes to what the register has of the person, so that is what the record says. */
function heldFor(
  { person_id: onlyFor, name, birth, gender }: PersonRow,
  { masked, lastFour }: ReturnType<typeof readAadhaar>,
  evidence: NonNullable<HeldScan['evidence']>,
  context: Context,
): HeldScan {
  return {
    ...blank(context),
    onlyFor,
    document: 'aadhaar',
    method: 'online',
    state: 'verified',
    reasons: [],
    name,
    birth,
    gender,
    masked,
    lastFour,
    evidence,
    tokens: [tokenOf('aadhaar-offline', aadhaarCanonical(lastFour, name, birth, gender), context)],
  }
}
