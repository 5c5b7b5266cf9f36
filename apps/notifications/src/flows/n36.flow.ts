import type { PersonFlow } from './flow.rules.js';

/** N36: the person may choose a time by a link. */
export const n36: PersonFlow = {
  rule: 'N36',
  version: 1,
  essential: false,
  audience: 'person',
  purpose: 'care',
  askStaffWhenHeld: true,
  steps: [
    {
      name: 'offered',
      on: ['booking.offered.v1'],
      wait: { from: 'event', minutes: 0 },
      template: 'booking-offer',
      channels: ['email', 'sms'],
      stopWhen: ['open_acute_flag', 'offer_over'],
      late: { graceMinutes: 24 * 60, beyond: 'send' },
      quietHours: 'keep',
    },
  ],
};
