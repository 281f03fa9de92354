/** What first start asks for, and what each answer must look like. One rule: the same bounds as the call itself. */
import type { InputOf } from '#contract/calls'
import { CentreCode, PersonName } from '#contract/fields'
import type { Language } from '#contract/fields'
import type { Text } from '../../text/use-text.ts'
import type { FieldCheck, Form } from '../../ui/use-form.ts'
import { newPinProblem } from '../staff/new-pin.ts'

export const nothingYet = {
  kind: 'centre',
  mode: '',
  code: '',
  name: '',
  district: '',
  state: '',
  founder: '',
  pin: '',
  pinAgain: '',
}
export type Founding = typeof nothingYet
export type FoundingForm = Form<Founding>

export const stepNames = ['language', 'kind', 'mode', 'place', 'printer', 'founder', 'readBack', 'enrol'] as const
export type StepName = (typeof stepNames)[number]

/** The fields that a step answers for. */
export const fieldsOf: Readonly<Record<StepName, readonly (keyof Founding)[]>> = {
  language: [],
  kind: ['kind'],
  mode: ['mode'],
  place: ['code', 'name', 'district', 'state'],
  printer: [],
  founder: ['founder', 'pin', 'pinAgain'],
  readBack: [],
  enrol: [],
}

const bounds =
  (least: number, most: number, sentence: string): FieldCheck<Founding> =>
  (text) =>
    text.trim().length >= least && text.trim().length <= most ? null : sentence

export const foundingChecks = ({ say }: Text): { readonly [K in keyof Founding]: FieldCheck<Founding> } => ({
  kind: () => null,
  mode: (mode) => (mode === '' ? say('firstStart.mode.missing') : null),
  code: (code) => {
    if (code.trim() === '') return say('firstStart.place.codeMissing')
    return CentreCode.safeParse(code.trim()).success ? null : say('firstStart.place.codeWrong')
  },
  name: bounds(2, 60, say('firstStart.place.nameWrong')),
  district: bounds(2, 40, say('firstStart.place.districtWrong')),
  state: (state) => (state === '' ? say('firstStart.place.stateMissing') : null),
  founder: (name) => (PersonName.safeParse(name).success ? null : say('firstStart.founder.nameWrong')),
  pin: (pin) => newPinProblem(pin, { say }),
  pinAgain: (again, { pin }) => (again === pin ? null : say('firstStart.founder.pinDiffers')),
})

/** `id` is the founder's, made once so that founding asked twice is founding once. */
export const foundingInput = (values: Founding, language: Language, id: string): InputOf<'setup.found'> => ({
  kind: values.kind === 'district' ? 'district' : 'centre',
  mode: values.mode === 'real' ? 'real' : 'practice',
  code: values.code.trim(),
  name: values.name.trim(),
  district: values.district.trim(),
  state: values.state,
  language,
  founder: { id, name: values.founder.trim(), pin: values.pin },
})
