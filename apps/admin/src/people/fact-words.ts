/** The facts of events that a person reads; everything else that an event holds is for machines. */
const names = [
  'assigneeId',
  'byId',
  'decidedById',
  'channel',
  'meaning',
  'reached',
  'parts',
  'consents',
  'serviceCode',
  'mode',
  'startsAt',
  'previousStartsAt',
  'expiresAt',
  'bookable',
  'validUntil',
  'state',
  'reason',
  'by',
  'late',
  'kind',
  'documentVersion',
] as const;

export const factIds: Readonly<Record<string, `fact.${(typeof names)[number]}`>> = Object.fromEntries(
  names.map((name) => [name, `fact.${name}`]),
);

const values = {
  channel: {
    phone: 'channel.phone',
    email: 'channel.email',
    sms: 'channel.sms',
    in_person: 'channel.in_person',
    app: 'messageChannel.app',
  },
  meaning: {
    stop: 'fact.meaning.stop',
    stop_cancel: 'fact.meaning.stop_cancel',
    start: 'fact.meaning.start',
    help: 'fact.meaning.help',
    confirm: 'fact.meaning.confirm',
    other: 'fact.meaning.other',
  },
  reached: { true: 'answer.yes', false: 'answer.no' },
  bookable: { true: 'answer.yes', false: 'answer.no' },
  late: { true: 'answer.yes', false: 'answer.no' },
  by: { person: 'fact.by.person', clinic: 'fact.by.clinic' },
  mode: {
    phone: 'appointment.mode.phone',
    video: 'appointment.mode.video',
    in_person: 'appointment.mode.in_person',
  },
  serviceCode: {
    CONSULT: 'appointment.service.CONSULT',
    PSY_INTAKE: 'appointment.service.PSY_INTAKE',
    MED_EVAL: 'appointment.service.MED_EVAL',
    PREP: 'appointment.service.PREP',
    DOSE_LOZ: 'appointment.service.DOSE_LOZ',
    DOSE_IM: 'appointment.service.DOSE_IM',
    DOSE_IV: 'appointment.service.DOSE_IV',
    DOSE_SPR: 'appointment.service.DOSE_SPR',
    INTEG: 'appointment.service.INTEG',
    MED_FU: 'appointment.service.MED_FU',
    REVIEW: 'appointment.service.REVIEW',
  },
  parts: {
    name: 'fact.part.name',
    state_of_residence: 'contact.state',
    zone: 'person.zone',
    language: 'person.language',
    discretion: 'person.discretion',
    email: 'contact.email',
    phone: 'contact.phone',
    consent: 'consents.title',
  },
  consents: {
    email: 'consents.email',
    sms: 'consents.sms',
    calls: 'consents.calls',
    newsletter: 'consents.newsletter',
  },
  kind: {
    treatment: 'documentKind.treatment',
    telehealth: 'documentKind.telehealth',
    privacy_notice: 'documentKind.privacy_notice',
    escort_agreement: 'documentKind.escort_agreement',
    touch_policy: 'documentKind.touch_policy',
    fee_policy: 'documentKind.fee_policy',
    controlled_substance_agreement: 'documentKind.controlled_substance_agreement',
  },
  state: {
    new: 'inquiry.state.new',
    contacted: 'inquiry.state.contacted',
    consult_booked: 'inquiry.state.consult_booked',
    converted: 'inquiry.state.converted',
  },
  reason: {
    no_response: 'closeReason.no_response',
    not_a_fit: 'closeReason.not_a_fit',
    out_of_state: 'closeReason.out_of_state',
    price: 'closeReason.price',
    declined: 'closeReason.declined',
    spam: 'closeReason.spam',
    under_18: 'closeReason.under_18',
    booked: 'fact.reason.booked',
    expired: 'fact.reason.expired',
    withdrawn: 'fact.reason.withdrawn',
  },
} as const;

type Values = typeof values;
type Words = { [Name in keyof Values]: Values[Name][keyof Values[Name]] }[keyof Values];

const lookUp: Readonly<Record<string, Readonly<Record<string, Words>>>> = values;

/** The catalogue's words for a code in an event, or undefined where it has none. */
export const wordsOfValue = (name: string, value: string): Words | undefined => lookUp[name]?.[value];
