import { Int, OneOf, TimeOfDay, View } from '@stillwater/contract-kit';

import { waitOrigins, type WaitOrigin } from './flow-choices.js';

const MOST_MINUTES = 5 * 366 * 24 * 60;
const MOST_DAYS = 5 * 366;

/**
 * When a step is wanted. `event`: `minutes` after it. `opening`: after `minutes` in which the clinic is open, 0 being the
 * next moment that it is, or on the open day that is `days` on, at the same time of day. `appointment_start`: `hours` from
 * it, negative before; whole days are counted on the wall clock; where that is over as the event happens, `elseMinutes`
 * after the event (of several such steps the last), or never; or `minutes` after it, and at once when these are over as the
 * event happens. `appointment_day`: at the time `at`, `days` from the appointment's day, negative before. `clinic_day`: on
 * every day on which the clinic opens, at the time `at` on its wall.
 */
@View('flow-wait', { example: { from: 'appointment_day', days: -1, at: '18:00' } })
export class FlowWait {
  @OneOf(waitOrigins) from!: WaitOrigin;
  @Int({ min: 0, max: MOST_MINUTES, optional: true }) minutes?: number;
  @Int({ min: -24 * MOST_DAYS, max: 24 * MOST_DAYS, optional: true }) hours?: number;
  @Int({ min: 0, max: 24 * 60, optional: true }) elseMinutes?: number;
  @Int({ min: -MOST_DAYS, max: MOST_DAYS, optional: true }) days?: number;
  @TimeOfDay({ optional: true }) at?: string;
}
