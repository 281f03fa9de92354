/**
 * How surely it is known who somebody is, from what was done at the desk. One rule: a level is earned by an act that was
 * recorded, never by a wish; the picture that shows somebody else earns nothing.
 */
import { unreachable } from '#contract/answer'
import type { Assurance } from '#contract/views'

export interface WhatWasDone {
  /**
   * `none`: said only. `facilitated`: a key facilitator's word. `seen`: a document in the hand, its number typed.
   * `unsigned-qr`, `mrz`: read by machine, signed by nobody. `signed`: a record that UIDAI signed. `online`: UIDAI asked.
   */
  readonly method: 'none' | 'facilitated' | 'seen' | 'unsigned-qr' | 'mrz' | 'signed' | 'online'
  readonly numberRead: boolean
  /** The officer's word on the signed picture beside the person; `none`: there was no picture. */
  readonly photo: 'same' | 'other' | 'not-compared' | 'none'
  /** The whole mobile number answered the hash in the signed record. */
  readonly mobileProven: boolean
}

/**
 * - A0: declared, vouched for, or a document whose number could not be read.
 * - A1: a document whose number was read; nothing signed.
 * - A2: a record that its issuer signed; it says nothing about who brought it.
 * - A3: that, and the person is tied to it, by the picture or by the registered mobile number.
 * - A4: the issuer itself said yes.
 */
export function assuranceOf({ method, numberRead, photo, mobileProven }: WhatWasDone): Assurance {
  switch (method) {
    case 'none':
    case 'facilitated':
      return 'A0'
    case 'seen':
    case 'unsigned-qr':
    case 'mrz':
      return numberRead ? 'A1' : 'A0'
    case 'signed':
      return photo === 'same' || (mobileProven && photo !== 'other') ? 'A3' : 'A2'
    case 'online':
      return 'A4'
    default:
      return unreachable(method)
  }
}
