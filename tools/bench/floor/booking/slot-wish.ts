/** The body of a booking, as the route for staff takes it. */
export interface SlotWish {
  serviceCode: string;
  startsAt: string;
  mode: string;
  personId: string;
  inquiryId?: string;
  staffId?: string;
}

/** The appointment that is answered with. */
export interface BookedVisit {
  appointmentId: string;
  personId: string;
  inquiryId?: string;
  serviceCode: string;
  state: 'booked';
  mode: string;
  startsAt: string;
  endsAt: string;
  localStart: string;
  zone: string;
  staffIds: string[];
  roomId?: string;
  bookedAt: string;
  version: number;
  abilities: string[];
}

const CODES = 'CONSULT PSY_INTAKE MED_EVAL PREP DOSE_LOZ DOSE_IM DOSE_IV DOSE_SPR INTEG MED_FU REVIEW';
const id = { type: 'string', format: 'uuid' };
const text = { type: 'string' };
const texts = { type: 'array', items: text };

export const slotWishSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['serviceCode', 'startsAt', 'mode', 'personId'],
  properties: {
    serviceCode: { enum: CODES.split(' ') },
    startsAt: { type: 'string', format: 'date-time' },
    mode: { enum: ['phone', 'video', 'in_person'] },
    personId: id,
    inquiryId: id,
    staffId: id,
  },
};

export const bookedVisitSchema = {
  type: 'object',
  required: ['appointmentId', 'personId', 'serviceCode', 'state', 'mode', 'startsAt', 'endsAt', 'localStart', 'zone'],
  properties: {
    appointmentId: text,
    personId: text,
    inquiryId: text,
    serviceCode: text,
    state: text,
    mode: text,
    startsAt: text,
    endsAt: text,
    localStart: text,
    zone: text,
    staffIds: texts,
    roomId: text,
    bookedAt: text,
    version: { type: 'integer' },
    abilities: texts,
  },
};
