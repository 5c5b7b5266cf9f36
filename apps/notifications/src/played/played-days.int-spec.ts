import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotificationsFixture } from '../notifications.fixture.js';
import { forgotten, silentMornings, violations } from './played-check.fixture.js';
import { PlayedDays } from './played-days.fixture.js';

/** `node tools/run.mjs faults played` sets these; without them it is the short form. */
const { PLAYED_SEED: seed = '1', PLAYED_PEOPLE: people = '8' } = process.env;

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});
afterAll(() => fixture?.stop());

describe('ninety played days', () => {
  it.each([
    ['autumn, when clocks go back', '2026-09-20T12:00:00.000Z', 0],
    ['spring, when clocks go forward', '2027-02-01T12:00:00.000Z', 1],
  ])(
    'in %s: nobody is written to who should not be, at a wrong hour, too often or about an old time, and staff know of each day',
    async (_, from, season) => {
      await fixture.startAfresh();
      const played = new PlayedDays(fixture, {
        seed: 2 * Number(seed) + season,
        people: Number(people),
        from,
        days: 90,
      });
      const { caught, truth, end } = await played.play();
      const counted = { mails: 0, texts: 0, toStaff: 0, visits: truth.visits.length };
      for (const { channel, to } of caught) {
        const isStaff = truth.staff.some(({ email }) => email === to);
        counted[isStaff ? 'toStaff' : channel === 'email' ? 'mails' : 'texts'] += 1;
      }
      process.stdout.write(`played ${from} seed ${seed}: ${JSON.stringify(counted)}\n`);
      expect(violations(caught, truth)).toEqual([]);
      expect(forgotten(caught, truth, end)).toEqual([]);
      expect(silentMornings(caught, truth, end)).toEqual([]);
      expect(counted.mails).toBeGreaterThan(Number(people));
      expect(counted.texts).toBeGreaterThan(Number(people) / 4);
    },
    600_000,
  );
});
