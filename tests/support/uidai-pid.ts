/** Opens and reads the PID block of a request. One rule: a block that is not of these minutes is not read further. */
import type { KeyObject } from 'node:crypto'
import type { Element } from '@xmldom/xmldom'
import type { Framing } from '#proof/uidai-auth/agency'
import { childOf, rootElement } from './uidai-canonical.ts'
import type { StandInPerson } from './uidai-people.ts'
import { unseal } from './uidai-unseal.ts'

export interface PidKey {
  readonly encryption: { readonly key: KeyObject; readonly ci: string }
  readonly framing: Framing
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const SKEW_MS = 20 * 60_000

/** The opened block, or the code that it is refused by. */
export function openPid(auth: Element, { encryption, framing, now }: PidKey): Element | string {
  const [skey, data, hmac] = ['Skey', 'Data', 'Hmac'].map((name) => childOf(auth, name))
  if (skey?.getAttribute('ci') !== encryption.ci) return '501'
  if (data?.getAttribute('type') !== 'X') return '510'
  const [sealedKey, sealedData, sealedHmac] = [skey, data, hmac].map((part) => part?.textContent ?? '')
  const sealed = { skey: sealedKey ?? '', data: sealedData ?? '', hmac: sealedHmac ?? '' }
  const opened = unseal(sealed, encryption.key, framing)
  if (!opened.ok) return opened.code
  const pid = rootElement(opened.value.xml)
  if (pid.tagName !== 'Pid' || pid.getAttribute('ts') !== opened.value.at) return '511'
  if (pid.getAttribute('ver') !== '2.0') return '541'
  const late = now() - Date.parse(`${opened.value.at}+05:30`)
  if (Math.abs(late) > SKEW_MS) return late > 0 ? '561' : '562'
  return pid
}

export function agrees(pi: Element, person: StandInPerson): boolean {
  const words = person.name.toLowerCase().split(' ')
  const asked = new Set((pi.getAttribute('name') ?? '').toLowerCase().split(' '))
  const shared = (100 * words.filter((word) => asked.has(word)).length) / words.length
  const needed = pi.getAttribute('ms') === 'P' ? Number(pi.getAttribute('mv')) : 100
  const [gender, dob] = [pi.getAttribute('gender'), pi.getAttribute('dob')]
  return (
    shared >= needed && (gender === null || gender === person.gender) && (dob === null || person.dob.startsWith(dob))
  )
}
