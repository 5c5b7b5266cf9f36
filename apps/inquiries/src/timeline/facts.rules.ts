import type { TimelineFact } from '@stillwater/contracts';

/**
 * What a line of the timeline repeats of its event. How grave a safety flag is isn't among it: the front desk reads the
 * timeline too, and is told only that a clinician is needed.
 */
const REPEATED = [
  'serviceCode',
  'mode',
  'startsAt',
  'previousStartsAt',
  'by',
  'late',
  'channel',
  'meaning',
  'rule',
  'reason',
  'reached',
  'state',
  'parts',
  'bookable',
  'validUntil',
  'expiresAt',
  'assigneeId',
  'byId',
  'decidedById',
  'kind',
  'documentVersion',
] as const;

const LONGEST = 200;

/** The facts of an event that a reader sees, as text. Events hold codes, ids and instants, never a private word. */
export function factsOf(event: object): TimelineFact[] {
  const given = event as Record<string, unknown>;
  return REPEATED.flatMap((name) => {
    const value = given[name];
    if (value === undefined || value === null) return [];
    return [{ name, value: (Array.isArray(value) ? value.join(' ') : String(value)).slice(0, LONGEST) }];
  });
}
