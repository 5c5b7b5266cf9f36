import { describe, expect, it } from '@jest/globals';
import { emptyDraft, faultsOf, proposedOf, type DecisionDraft } from './decision-draft.js';

const today = '2026-11-04';
const eligible: DecisionDraft = { ...emptyDraft(today), outcome: 'eligible', routes: ['lozenge'] };

describe('a decision draft', () => {
  it('holds for 90 days unless told', () => {
    expect(emptyDraft(today).validUntil).toBe('2027-02-02');
  });

  it.each([
    ['nothing chosen', emptyDraft(today), ['outcome']],
    ['eligible without a route', { ...eligible, routes: [] }, ['routes']],
    ['eligible until yesterday', { ...eligible, validUntil: '2026-11-03' }, ['validUntil']],
    ['eligible until today', { ...eligible, validUntil: today }, []],
    ['eleven conditions', { ...eligible, conditions: Array(11).fill('One').join('\n') }, ['conditions']],
    ['a long condition', { ...eligible, conditions: 'x'.repeat(301) }, ['conditions']],
    ['deferred with an old date', { ...eligible, outcome: 'deferred', routes: [], validUntil: '2020-01-01' }, []],
    ['eligible', eligible, []],
  ] as const)('%s: %j', (_name, draft, faults) => {
    expect(faultsOf(draft, today)).toEqual(faults);
  });

  it('sends conditions line by line, and routes and an end only when eligible', () => {
    const draft = { ...eligible, conditions: ' Blood pressure first. \n\nNo driving.', note: ' Spoke with her. ' };
    expect(proposedOf(draft, 'eligible')).toEqual({
      outcome: 'eligible',
      routesAllowed: ['lozenge'],
      conditions: ['Blood pressure first.', 'No driving.'],
      note: 'Spoke with her.',
      validUntil: '2027-02-02',
    });
    expect(proposedOf(draft, 'deferred')).toEqual({
      outcome: 'deferred',
      routesAllowed: [],
      conditions: ['Blood pressure first.', 'No driving.'],
      note: 'Spoke with her.',
    });
  });
});
