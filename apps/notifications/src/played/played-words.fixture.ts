import type { Caught } from './played-truth.fixture.js';

/** Written down here a second time, from what the clinics were promised: not the service's own list. */
export const NEVER =
  /ketamin|spravato|\bkap\b|\bdos(e|es|ing)\b|drug|psychedel|therap|terapia|depress|anxi|ansied|ptsd|trauma|suicid|screening|\bscores?\b|eligib|\bphq|\bgad|\bpcl|diagnos|psychiatr|prescri|lozenge|infusion|injection|date of birth/i;

export function named({ channel, subject, text, at }: Caught): string {
  return `${channel} "${subject || text}" at ${at.toISOString()}`;
}
