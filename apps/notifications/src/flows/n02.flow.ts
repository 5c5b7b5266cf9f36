import type { StaffFlow } from './flow.rules.js';

/** N02: staff see at once that an inquiry waits, urgent ones first, then those who are ready to schedule. */
export const n02: StaffFlow = {
  rule: 'N02',
  version: 1,
  on: 'inquiry.received.v1',
  audience: 'staff',
  roles: ['intake', 'manager'],
  stopWhen: ['subject_assigned', 'subject_closed'],
  priority: [
    { when: { urgency: ['acute', 'review'] }, is: 'urgent' },
    { when: { intent: ['ready_to_schedule'] }, is: 'ready' },
  ],
};
