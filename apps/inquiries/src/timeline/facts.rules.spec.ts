import { describe, expect, test } from '@jest/globals';
import { factsOf } from './facts.rules.js';

describe('the facts of an event', () => {
  test('are codes and instants as text', () => {
    expect(factsOf({ personId: 'p', serviceCode: 'CONSULT', late: false, startsAt: '2026-11-03T14:00:00Z' })).toEqual([
      { name: 'serviceCode', value: 'CONSULT' },
      { name: 'startsAt', value: '2026-11-03T14:00:00Z' },
      { name: 'late', value: 'false' },
    ]);
    expect(factsOf({ parts: ['phone', 'consent'] })).toEqual([{ name: 'parts', value: 'phone consent' }]);
  });

  test('say which member of staff it was', () => {
    expect(factsOf({ inquiryId: 'i', byId: 's' })).toEqual([{ name: 'byId', value: 's' }]);
  });

  test('leave out how grave a safety flag is, and what nobody named', () => {
    expect(factsOf({ level: 'acute', urgency: 'acute', somethingNew: 'x', reason: null })).toEqual([]);
  });
});
