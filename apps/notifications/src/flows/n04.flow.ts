import type { StaffFlow, StaffStep } from './flow.rules.js';

const HOUR = 60;

const step: Pick<StaffStep, 'on' | 'stopWhen'> = {
  on: ['inquiry.received.v1'],
  stopWhen: ['inquiry_contacted', 'subject_closed'],
};

const ready = [{ choice: 'intent', is: ['ready_to_schedule'] }] as const;

/**
 * N04: nobody has answered a visitor: an hour in which the clinic is open after somebody was ready to schedule, an open day
 * after a question. After twice as long the manager sees it.
 */
export const n04: StaffFlow = {
  rule: 'N04',
  version: 1,
  essential: false,
  audience: 'staff',
  roles: ['intake'],
  steps: [
    {
      ...step,
      name: 'ready',
      when: ready,
      wait: { from: 'opening', minutes: HOUR },
      priority: [{ when: [], is: 'ready' }],
    },
    { ...step, name: 'question', unless: ready, wait: { from: 'opening', days: 1 }, priority: [] },
    {
      ...step,
      name: 'ready_manager',
      when: ready,
      wait: { from: 'opening', minutes: 2 * HOUR },
      roles: ['manager'],
      priority: [{ when: [], is: 'urgent' }],
    },
    {
      ...step,
      name: 'question_manager',
      unless: ready,
      wait: { from: 'opening', days: 2 },
      roles: ['manager'],
      priority: [{ when: [], is: 'ready' }],
    },
  ],
};
