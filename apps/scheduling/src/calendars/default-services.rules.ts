import type { Terms } from '../availability/free-slots.rules.js';

/** What a clinic begins with. Other kinds of visit are known by their codes and not offered yet. */
export const DEFAULT_SERVICES: readonly Omit<Terms, 'offered'>[] = [
  {
    code: 'CONSULT',
    duration: 20,
    before: 0,
    after: 10,
    modes: ['phone', 'video'],
    roles: ['intake', 'therapist'],
    rooms: [],
  },
  {
    code: 'MED_EVAL',
    duration: 60,
    before: 0,
    after: 10,
    modes: ['video', 'in_person'],
    roles: ['prescriber'],
    rooms: ['therapy'],
  },
  {
    code: 'PREP',
    duration: 55,
    before: 0,
    after: 5,
    modes: ['in_person', 'video'],
    roles: ['therapist'],
    rooms: ['therapy'],
  },
];
