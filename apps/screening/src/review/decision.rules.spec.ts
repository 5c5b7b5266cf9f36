import { describe, expect, it } from '@jest/globals';
import type { DecisionProposed } from '@stillwater/contracts';
import { faultOf, validityOf } from './decision.rules.js';

const TODAY = '2026-11-04';
const eligible: DecisionProposed = { outcome: 'eligible', routesAllowed: ['lozenge'], conditions: [] };
const deferred: DecisionProposed = { outcome: 'deferred', routesAllowed: [], conditions: [] };

describe('how long a decision counts', () => {
  it.each<[string, DecisionProposed, string | null]>([
    ['90 days unless told', eligible, '2027-02-02'],
    ['until the day that was told', { ...eligible, validUntil: '2026-12-01' }, '2026-12-01'],
    ['not at all when deferred', deferred, null],
    ['not at all when not eligible', { ...deferred, outcome: 'not_eligible' }, null],
  ])('%s', (_name, decision, until) => {
    expect(faultOf(decision, TODAY)).toBeUndefined();
    expect(validityOf(decision, TODAY)).toBe(until);
  });
});

describe('what does not fit together', () => {
  it.each<[string, DecisionProposed, string]>([
    ['eligible without a route', { ...eligible, routesAllowed: [] }, 'decision.routes'],
    ['a route for somebody deferred', { ...deferred, routesAllowed: ['injection'] }, 'decision.routes'],
    ['a day for somebody deferred', { ...deferred, validUntil: '2026-12-01' }, 'decision.valid_until'],
    ['a day that is over', { ...eligible, validUntil: '2026-11-03' }, 'decision.valid_until'],
    ['a day too far away', { ...eligible, validUntil: '2027-11-06' }, 'decision.valid_until'],
  ])('%s', (_name, decision, code) => {
    expect(faultOf(decision, TODAY)).toMatchObject({ code });
  });

  it('lets today and a year ahead be', () => {
    for (const validUntil of [TODAY, '2027-11-05']) expect(faultOf({ ...eligible, validUntil }, TODAY)).toBeUndefined();
  });
});
