import { Flag, ListOf, View } from '@stillwater/contract-kit';

import { eachStaffRole, type StaffRole } from '../gateway/roles.js';
import { FlowStep } from './flow-step.view.js';

/** What a clinic may decide about a flow. Without steps it says nothing. */
@View('flow-terms', {
  example: {
    askStaffWhenHeld: true,
    steps: [
      {
        name: 'two_hours',
        on: ['appointment.booked.v1', 'appointment.rescheduled.v1'],
        wait: { from: 'appointment_start', hours: -2 },
        stopWhen: ['open_acute_flag', 'appointment_cancelled', 'appointment_started'],
        template: 'appointment-soon',
        channels: ['sms', 'email'],
        late: { graceMinutes: 90, beyond: 'skip' },
        quietHours: 'keep',
      },
    ],
  },
})
export class FlowTerms {
  @Flag({ optional: true, description: 'To a person: held back by an acute flag, staff are asked for a yes.' })
  askStaffWhenHeld?: boolean;
  @ListOf(eachStaffRole, { min: 1, max: 7, optional: true, description: 'For staff: who is told.' })
  roles?: StaffRole[];
  @ListOf(() => FlowStep, { max: 12 }) steps!: FlowStep[];
}
