/** A person from the door to the certificate by calls of the page, for what is measured or tested after that. */
import type { Page } from '@playwright/test'
import type { AnswerOf, CallName, InputOf, OutputOf } from '#contract/calls'
import { newId } from '../../renderer/client/new-id.ts'
import { ask } from './app.ts'

async function must<N extends CallName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer: AnswerOf<N> = await ask(page, name, input)
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.code}`)
  return answer.value as OutputOf<N>
}

/** Founds a practice centre and vaccinates one person; returns the certificate's id. */
export async function vaccinateByCalls(page: Page): Promise<string> {
  const [inCharge, vaccinator, sessionId, vialId, personId] = [newId(), newId(), newId(), newId(), newId()]
  await must(page, 'setup.found', {
    kind: 'centre',
    mode: 'practice',
    code: 'MH-PUN-0412',
    name: 'PHC Wagholi',
    district: 'Pune',
    state: 'Maharashtra',
    language: 'hi',
    founder: {
      id: inCharge,
      name: 'Asha Patil',
      pin: '4711',
    },
  })
  await must(page, 'staff.signIn', { staffId: inCharge, pin: '4711' })
  await must(page, 'staff.add', { id: vaccinator, name: 'Meena Kulkarni', roles: ['vaccinator'], pin: '1357' })
  const { now } = await must(page, 'setup.state', {})
  await must(page, 'sessions.open', { id: sessionId, date: now.slice(0, 10), product: 'covishield', capacity: 100 })
  await must(page, 'vials.open', { id: vialId, sessionId, lot: '4121Z001', expiry: null })
  await must(page, 'people.register', {
    id: personId,
    sessionId,
    name: 'Sunita Ramesh Jadhav',
    nativeName: 'सुनीता रमेश जाधव',
    birth: {
      kind: 'year',
      year: 1974,
    },
    gender: 'female',
    mobile: null,
    referenceId: null,
  })
  await must(page, 'identity.verify', {
    id: newId(),
    personId,
    sessionId,
    document: 'epic',
    number: 'WKH1186253',
    unreadableBecause: null,
    decision: 'agrees',
    note: null,
  })
  await must(page, 'doses.record', {
    id: newId(),
    personId,
    sessionId,
    vialId,
    vaccinator,
    pin: '1357',
    exception: null,
  })
  return (await must(page, 'certificates.issue', { personId })).id
}
