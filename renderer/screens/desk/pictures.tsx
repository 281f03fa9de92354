/** The picture that UIDAI signed, beside the live one. One rule: it is drawn and kept nowhere. */
import { useMemo } from 'react'
import type { AadhaarReading } from '#contract/identity-views'
import { PhotoCompare } from '../../scan/photo-compare.tsx'
import { bytesOf } from './base64.ts'

/** Without a picture that can be seen nobody can compare one. */
export type PhotoState = 'shown' | 'none'

export interface PicturesProps {
  readonly reading: AadhaarReading
  readonly onState?: (state: PhotoState) => void
}

export function Pictures({ reading: { photo }, onState }: PicturesProps) {
  const bytes = useMemo(() => (photo === null ? null : bytesOf(photo)), [photo])
  if (bytes === null) return null
  return (
    <div className="desk-pictures">
      <PhotoCompare photo={bytes} {...(onState !== undefined && { onState })} />
    </div>
  )
}
