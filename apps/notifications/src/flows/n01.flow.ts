import type { PersonFlow } from './flow.rules.js';

/**
 * N01: a visitor's message is acknowledged within a minute. The text message that a consent to it would allow follows
 * with a later version, when the platform has a channel for it. Nobody with an open acute flag gets automatic
 * messages: a clinician calls.
 */
export const n01: PersonFlow = {
  rule: 'N01',
  version: 1,
  on: 'inquiry.received.v1',
  audience: 'person',
  template: 'inquiry-received',
  channels: ['email'],
  purpose: 'care',
  stopWhen: ['open_acute_flag', 'subject_closed'],
  lapsesAfterMinutes: 24 * 60,
};
