import { describe, expect, test } from 'vitest'
import { assuranceOf } from '#domain/identity/assurance'
import type { WhatWasDone } from '#domain/identity/assurance'

type Method = WhatWasDone['method']
const photos = ['same', 'other', 'not-compared', 'none'] as const
const yesOrNo = [true, false]

const everyWay = (method: Method): WhatWasDone[] =>
  photos.flatMap((photo) =>
    yesOrNo.flatMap((numberRead) => yesOrNo.map((mobileProven) => ({ method, numberRead, photo, mobileProven }))),
  )

test.each([
  ['none', 'A0'],
  ['facilitated', 'A0'],
  ['online', 'A4'],
] as const)('%s is %s whatever else was done', (method, level) => {
  expect(new Set(everyWay(method).map(assuranceOf))).toEqual(new Set([level]))
})

describe.each(['seen', 'unsigned-qr', 'mrz'] as const)('a document that was %s', (method) => {
  test('is A1 where its number was read, and A0 where not, whatever else was done', () => {
    for (const done of everyWay(method)) expect(assuranceOf(done)).toBe(done.numberRead ? 'A1' : 'A0')
  })
})

describe('a signed record', () => {
  test.each([
    ['same', true, 'A3'],
    ['same', false, 'A3'],
    ['other', true, 'A2'],
    ['other', false, 'A2'],
    ['not-compared', true, 'A3'],
    ['not-compared', false, 'A2'],
    ['none', true, 'A3'],
    ['none', false, 'A2'],
  ] as const)('with the picture %s and the mobile number proven (%s) is %s', (photo, mobileProven, level) => {
    for (const numberRead of yesOrNo) {
      expect(assuranceOf({ method: 'signed', numberRead, photo, mobileProven })).toBe(level)
    }
  })
})
