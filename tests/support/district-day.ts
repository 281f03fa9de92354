/** A centre in its day, its district and the national server, all enrolled, with a stick to carry between them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import type { NationalLine } from '../../main/register/sync/transports/national-line.ts'
import { openTestNational, type TestNational } from './national.ts'
import { openTestDay, openTestSite, type OpenDay, type Site } from './site.ts'

export interface DistrictDay {
  readonly day: OpenDay
  readonly district: Site
  readonly national: TestNational
  /** A folder. */
  readonly stick: string
  /** Ends all of it, and fails where one of them met a bug. */
  close(): Promise<void>
}

/** @param line the centre's own, for who wants to hear what goes over it */
export async function openDistrictDay(line: NationalLine = httpLine): Promise<DistrictDay> {
  const stick = mkdtempSync(join(tmpdir(), 'teeka-stick-'))
  const day = await openTestDay({ national: line })
  const district = await openTestSite({ kind: 'district', code: 'MH-PUN', national: httpLine })
  const national = await openTestNational({ now: () => day.site.clock.at })
  for (const [site, code] of [
    [day.site, 'MH-PUN-0412'],
    [district, 'MH-PUN'],
  ] as const) {
    await site.signIn('inCharge')
    await site.must('setup.enrol', { server: national.url, code: await national.invite(code) })
  }
  const close = async (): Promise<void> => {
    day.site.close()
    district.close()
    await national.close()
    rmSync(stick, { recursive: true, force: true })
    expect([...day.site.bugs, ...district.bugs, ...national.bugs]).toEqual([])
  }
  return { day, district, national, stick, close }
}
