import { oneOf } from '../inquiries/choices.js';
import { isDate } from './wall-time.js';

export const serviceCodes = [
  'CONSULT',
  'PSY_INTAKE',
  'MED_EVAL',
  'PREP',
  'DOSE_LOZ',
  'DOSE_IM',
  'DOSE_IV',
  'DOSE_SPR',
  'INTEG',
  'MED_FU',
  'REVIEW',
] as const;
export const visitModes = ['phone', 'video', 'in_person'] as const;

/** What is to be booked, as far as it stands in the address. */
export interface BookWish {
  readonly personId?: string;
  readonly inquiryId?: string;
  readonly service?: (typeof serviceCodes)[number];
  readonly mode?: (typeof visitModes)[number];
  readonly staffId?: string;
  readonly date?: string;
}

export function bookWishOf(search: Record<string, unknown>): BookWish {
  const service = oneOf(serviceCodes, search.service);
  const mode = oneOf(visitModes, search.mode);
  return {
    ...(typeof search.personId === 'string' ? { personId: search.personId } : {}),
    ...(typeof search.inquiryId === 'string' ? { inquiryId: search.inquiryId } : {}),
    ...(service === undefined ? {} : { service }),
    ...(mode === undefined ? {} : { mode }),
    ...(typeof search.staffId === 'string' ? { staffId: search.staffId } : {}),
    ...(isDate(search.date) ? { date: search.date } : {}),
  };
}
