import { describe, expect, it } from '@jest/globals';
import { meantBy, type AskedVisit } from './yes.rules.js';

const visit = (appointmentId: string, confirmed = false): AskedVisit => ({
  appointmentId,
  startsAt: new Date('2026-11-03T14:00:00Z'),
  confirmed,
});

describe('a yes', () => {
  it.each<[string, AskedVisit[], string | undefined]>([
    ['is about nothing where nothing was asked', [], undefined],
    ['is about the one visit', [visit('a')], 'a'],
    ['is about a visit once, however often it was asked', [visit('a'), visit('a')], 'a'],
    ['is about the one that waits for it', [visit('a', true), visit('b')], 'b'],
    ['said once more changes nothing', [visit('a', true)], 'a'],
    ['between two visits is for a human', [visit('a'), visit('b')], undefined],
  ])('%s', (_, asked, meant) => {
    expect(meantBy(asked)?.appointmentId).toBe(meant);
  });
});
