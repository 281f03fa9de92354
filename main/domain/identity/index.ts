/** Every kind of photo ID that Teeka knows. One rule: a kind is added here and in the contract, nowhere else. */
import type { DocumentKind } from '#contract/fields'
import { aadhaar } from './aadhaar.ts'
import { abha } from './abha.ts'
import { childCard } from './child-card.ts'
import { drivingLicence } from './driving-licence.ts'
import { epic } from './epic.ts'
import { facilitated } from './facilitated.ts'
import { npr } from './npr.ts'
import { otherPhotoId } from './other-photo-id.ts'
import { pan } from './pan.ts'
import { passport } from './passport.ts'
import { pension } from './pension.ts'
import { rationCard } from './ration-card.ts'
import type { Scheme } from './scheme.ts'
import { serviceId } from './service-id.ts'
import { studentId } from './student-id.ts'
import { udid } from './udid.ts'

export const schemes = {
  aadhaar,
  pan,
  epic,
  passport,
  'driving-licence': drivingLicence,
  pension,
  npr,
  udid,
  'ration-card': rationCard,
  'service-id': serviceId,
  'student-id': studentId,
  'other-photo-id': otherPhotoId,
  abha,
  'child-card': childCard,
  facilitated,
} as const satisfies Record<DocumentKind, Scheme>
