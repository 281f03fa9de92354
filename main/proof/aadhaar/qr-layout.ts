/**
 * Where each field of a Secure QR record stands, in the layouts V1 to V5 and in a later one that has kept their shape.
 * One rule: fields are counted off from the front and never split apart as a whole, because the picture behind them is
 * full of the byte that ends a field.
 */

/** In the record's order, the same in every layout. */
const FIELDS = [
  'indicator',
  'reference',
  'name',
  'birth',
  'gender',
  'careOf',
  'district',
  'landmark',
  'house',
  'location',
  'pincode',
  'postOffice',
  'state',
  'street',
  'subDistrict',
  'vtc',
] as const
export type FieldName = (typeof FIELDS)[number]

export interface LaidOut {
  /** `V1`, or the marker that the record begins with. */
  readonly layout: string
  /** As ISO 8859-1 has them. */
  readonly fields: ReadonlyMap<FieldName, string>
  /** The end of the mobile number, plain or masked; V1 has a hash instead. */
  readonly mobileEnd: string
  readonly mobileHash: Uint8Array | null
  readonly photo: Uint8Array
}

/** Undefined where the fields are too few or too long. A record without a marker begins with its indicator, a digit. */
export const layOut = (record: Uint8Array): LaidOut | undefined =>
  MARKER.test(latin1(record.subarray(0, 3))) ? layOutMarked(record) : layOutV1(record)

const MARKER = /^V[2-9]\u00ff$/

function layOutV1(record: Uint8Array): LaidOut | undefined {
  const taken = takeFields(record, FIELDS.length)
  const contacts = CONTACTS.get(taken?.texts[0] ?? '')
  if (taken === undefined || contacts === undefined) return undefined
  const { photo, hashes } = splitTail(taken.rest, contacts.length)
  // Where another number of hashes was found than the indicator says, which is whose cannot be told.
  const mobileHash = hashes.length === contacts.length ? hashes[contacts.indexOf('mobile')] : undefined
  return { layout: 'V1', fields: named(taken.texts), mobileEnd: '', mobileHash: mobileHash ?? null, photo }
}

/** Which hashes stand behind V1's picture, by its indicator. */
const CONTACTS: ReadonlyMap<string, readonly ('email' | 'mobile')[]> = new Map([
  ['0', []],
  ['1', ['email']],
  ['2', ['mobile']],
  ['3', ['email', 'mobile']],
])

/** Two fields more: the marker before all others, the mobile number's end after them. */
function layOutMarked(record: Uint8Array): LaidOut | undefined {
  const taken = takeFields(record, FIELDS.length + 2)
  if (taken === undefined) return undefined
  const [layout = '', ...texts] = taken.texts
  const { photo } = splitTail(taken.rest, 0)
  return { layout, fields: named(texts), mobileEnd: texts[FIELDS.length] ?? '', mobileHash: null, photo }
}

const named = (texts: readonly string[]): ReadonlyMap<FieldName, string> =>
  new Map(FIELDS.map((name, at) => [name, texts[at] ?? '']))

const FIELD_END = 0xff
const LONGEST_FIELD = 200

interface Taken {
  readonly texts: readonly string[]
  readonly rest: Uint8Array
}

function takeFields(record: Uint8Array, count: number): Taken | undefined {
  const texts: string[] = []
  let at = 0
  while (texts.length < count) {
    const end = record.indexOf(FIELD_END, at)
    if (end < 0 || end - at > LONGEST_FIELD) return undefined
    texts.push(latin1(record.subarray(at, end)))
    at = end + 1
  }
  return { texts, rest: record.subarray(at) }
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

interface Tail {
  readonly photo: Uint8Array
  readonly hashes: readonly Uint8Array[]
}

const HASH_BYTES = 32

/**
 * Behind the picture stand no, one or two hashes, and nothing says where it ends but its own last marker. The expected
 * number is tried first: a hash may by chance look like the end of a picture.
 */
function splitTail(tail: Uint8Array, expected: number): Tail {
  const found = [expected, 0, 1, 2].find((count) => endsPicture(tail, tail.length - count * HASH_BYTES))
  const end = tail.length - (found ?? 0) * HASH_BYTES
  const hashes = [tail.subarray(end, end + HASH_BYTES), tail.subarray(end + HASH_BYTES)]
  return { photo: tail.subarray(0, end), hashes: hashes.slice(0, found ?? 0) }
}

/** Also where there is no picture at all, as in the small code of an e-Aadhaar letter. */
const endsPicture = (tail: Uint8Array, end: number): boolean =>
  end === 0 || (end >= 2 && tail[end - 2] === 0xff && tail[end - 1] === 0xd9)
