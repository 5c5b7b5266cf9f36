import type { ApiProblem, components } from '@stillwater/api-client';
import { dateIn, type FreeTime } from './slots.rules.js';

type Schemas = components['schemas'];
export type Booking = Schemas['BookingPage'];
export type Appointment = Schemas['MyAppointment'];
export type VisitMode = Booking['modes'][number];

export type { FreeTime };

/** An appointment that is agreed and still to come. */
export const isAgreed = ({ state }: Appointment): boolean => state === 'booked' || state === 'confirmed';

/** What a visit is called in front of the person it is for: nothing that tells what happens in it. */
export function visitNames(code: Booking['serviceCode']) {
  if (code === 'CONSULT') return 'booking.visit.intro';
  return code.startsWith('DOSE_') ? 'booking.visit.long' : 'booking.visit.other';
}

/** The first day that can be asked for: today at the clinic, by the server's clock. */
export const today = ({ shownAt, zone }: Booking): string => dateIn(shownAt, zone);

const isFreeTime = (value: unknown): value is FreeTime =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<FreeTime>).startsAt === 'string' &&
  typeof (value as Partial<FreeTime>).localStart === 'string';

/** Times near the one that is gone, as the refusal offers them. */
export function alternativesOf({ document }: ApiProblem): readonly FreeTime[] {
  const { alternatives } = document;
  return Array.isArray(alternatives) ? alternatives.filter(isFreeTime) : [];
}
